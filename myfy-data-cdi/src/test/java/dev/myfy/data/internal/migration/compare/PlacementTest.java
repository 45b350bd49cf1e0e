package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table crm.customer (id int)",
        "CREATE UNIQUE INDEX i ON crm.customer (id)",
        "alter table crm.customer add constraint k foreign key (a) references crm.b",
        "alter table if exists crm.customer add constraint k foreign key (a) references crm.b",
        "ALTER TABLE IF EXISTS ONLY \"crm\".\"customer\" ADD x int",
        "insert into `crm`.`customer` values (1)",
      })
  void whatNamesAnotherPlaceIsNotRun(String statement) {
    assertThat(Placement.here(List.of(statement))).isEmpty();
    assertThat(Placement.notTakenOver(List.of(statement))).isNotEmpty();
    assertThat(Placement.elsewhere(List.of(statement))).containsExactly("customer");
  }

  @Test
  void whatNamesNoneIsRun() {
    List<String> statements =
        List.of("create table customer (id int)", "alter table if exists customer add x int");
    assertThat(Placement.here(statements)).isEqualTo(statements);
    assertThat(Placement.elsewhere(statements)).isEmpty();
  }
}
