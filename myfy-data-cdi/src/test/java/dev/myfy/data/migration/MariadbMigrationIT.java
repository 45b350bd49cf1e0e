package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MariadbMigrationIT extends ServerMigrationContract {

  @Override
  DatabaseServer openServer() {
    return MariadbServer.open();
  }

  @Override
  String emptyDatabase(Path directory) {
    server().execute("drop database shop", "create database shop character set utf8mb4");
    return url();
  }

  @Override
  String slowStatement() {
    return "select sleep(3)";
  }

  @Override
  String lockHolders() {
    return "select ifnull(is_used_lock('myfy-data migration shop'), 0)";
  }

  @Override
  String[] holder() {
    return new String[] {"connection", "of ann from 127.0.0.1"};
  }

  @Override
  String forbiddenTable() {
    return "mysql.intruder";
  }

  private void halfDone() {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_half.yaml",
            changeSet(
                "0003",
                "create table half (id integer); alter table nowhere add column n integer; "
                    + "create table whole (id integer)",
                "drop table half"));
  }

  @Test
  void halfDoneChangeSetIsToldAgainAndAgain() {
    halfDone();
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll(
              "MYFY0912", "statement 2, alter table nowhere", "The 1 statements", "stay");
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(manager::upgrade)
            .hasMessageContainingAll(
                "MYFY0915",
                "Change set 0003 of 0003_half.yaml",
                "Statement 2 was under way: alter table nowhere add column n integer",
                "the 1 before it are done");
      }
      assertThat(exists("half")).isTrue();
    }
  }

  @Test
  void finishedByHandItIsStamped() {
    halfDone();
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade).hasMessageContaining("MYFY0912");
      execute("create table whole (id integer)");
      manager.stamp("3");
      assertThat(manager.upgrade()).hasToString("Nothing to do. The database is at 0003.");
    }
  }

  @Test
  void undoneByHandItIsUnlocked() {
    halfDone();
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade).hasMessageContaining("MYFY0912");
      execute("drop table half");
      assertThat(manager.unlock().toString()).contains("statement 2", "alter table nowhere");
      execute("create table nowhere (id integer)");
      assertThat(manager.upgrade().current().orElseThrow().number()).isEqualTo("0003");
    }
  }

  @Test
  void aFirstStatementThatFailsLeavesNothingHalfDone() {
    project()
        .withUsersAndOrders()
        .revision("0003_wrong.yaml", changeSet("0003", "drop table nowhere", ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade).hasMessageContaining("MYFY0912");
      execute("create table nowhere (id integer)");
      assertThat(manager.upgrade().current().orElseThrow().number()).isEqualTo("0003");
    }
  }

  @Test
  void afterAKillInTheMiddleTheStatementIsNamed() throws Exception {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_slow.yaml",
            changeSet("0003", "create table half (id integer); select sleep(600)", ""));
    Process upgrade = UpgradeProcess.start(project(), url());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                server()
                        .number(
                            "select count(*) from information_schema.processlist"
                                + " where info like 'select sleep%'")
                    == 1);
    UpgradeProcess.kill(upgrade);
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll(
              "MYFY0915",
              "Change set 0003 of 0003_slow.yaml was begun by process " + upgrade.pid() + "@",
              "the process died",
              "Statement 2 was under way: select sleep(600)",
              "the 1 before it are done");
      assertThat(exists("half")).isTrue();
      manager.stamp("head");
      assertThat(manager.upgrade().isEmpty()).isTrue();
    }
  }
}
