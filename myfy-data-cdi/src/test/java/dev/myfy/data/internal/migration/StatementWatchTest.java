package dev.myfy.data.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementWatchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t (id int)",
        " ALTER TABLE t ADD c int",
        "-- insert\ndrop table t",
        "/* select */ truncate table t",
        "call fill()",
        "settings",
      })
  void commits(String sql) {
    assertThat(StatementWatch.commits(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t values (1)",
        "  UPDATE t\nSET c = 1",
        "-- create\ndelete from t",
        "/* alter */ -- table\n with x as (select 1) select * from x",
        "select sleep(1)",
      })
  void canBeRolledBack(String sql) {
    assertThat(StatementWatch.commits(sql)).isFalse();
  }
}
