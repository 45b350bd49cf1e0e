package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SqliteMigrationTest extends MigrationContract {

  private Path file;

  @Override
  String emptyDatabase(Path directory) {
    file = directory.resolve("app.db");
    return url();
  }

  @Override
  String url() {
    return "sqlite:///" + file;
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Test
  void aRunIsOneTransaction() {
    project()
        .withUsersAndOrders()
        .revision("0003_wrong.yaml", changeSet("0003", "drop table nowhere", ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0912", "the database is as it was before");
    }
    assertThat(exists("users")).isFalse();
    assertThat(exists("DATABASECHANGELOG")).isFalse();
  }

  @Test
  void fiveProcessesShareANewFile() throws Exception {
    project().withUsersAndOrders();
    List<Process> nodes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      nodes.add(UpgradeProcess.start(project(), url()));
    }
    for (Process node : nodes) {
      assertThat(node.waitFor()).isZero();
    }
    assertThat(number("select count(*) from DATABASECHANGELOG")).isEqualTo(2);
  }

  @Test
  void brokenForeignKeysRollTheRunBack() {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_lines.yaml",
            changeSet(
                "0003",
                "create table details (id integer, o integer references orders (id)); "
                    + "insert into details values (1, 99)",
                ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade).hasMessageContainingAll("MYFY0923", "details");
    }
    assertThat(exists("users")).isFalse();
  }

  /** Dropping the old table would delete all rows that refer to it. */
  @Test
  void scriptBuildsATableAnewWithoutALoss() throws SQLException {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_details.yaml",
            changeSet(
                "0003",
                "create table details (o integer references orders (id) on delete cascade)",
                ""));
    try (MigrationManager manager = project().manager();
        Connection connection = connect()) {
      manager.upgrade();
      execute("insert into orders (id) values (1)");
      execute("insert into details (o) values (1)");
      project()
          .revision(
              "0004_orders.yaml",
              changeSet(
                  "0004",
                  "create table orders_ (id integer primary key, n integer); insert into orders_"
                      + " select id, 1 from orders; drop table orders; alter table orders_"
                      + " rename to orders",
                  ""));
      connection.createStatement().execute("pragma foreign_keys = on");
      runByHand(connection, manager.sql());
      assertThat(number("select count(*) from details")).isOne();
      assertThat(manager.upgrade().isEmpty()).isTrue();
    }
  }

  @Test
  void writerIsWaitedForAndNotForEver() throws SQLException {
    project().withUsersAndOrders().waiting(Duration.ofSeconds(1));
    try (Connection writer = connect();
        var statement = writer.createStatement();
        MigrationManager manager = project().manager()) {
      // As every database that the library has opened before.
      statement.execute("pragma journal_mode = wal");
      statement.execute("begin immediate");
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0914", "within 1 s", "MYFY_DATA_MIGRATE_TIMEOUT");
      statement.execute("commit");
      assertThat(manager.upgrade().revisions()).hasSize(2);
    }
  }

  @Test
  void memoryLastsAsLongAsTheManager() {
    Project memory = new Project(project().root(), "sqlite://");
    memory.withUsersAndOrders();
    try (MigrationManager manager = memory.manager()) {
      manager.upgrade();
      assertThat(manager.current().isHead()).isTrue();
    }
    try (MigrationManager manager = memory.manager()) {
      assertThat(manager.current().current()).isEmpty();
    }
  }

  @Test
  void afterAKillInTheMiddleTheNextStartRecovers() throws Exception {
    String numbers = "with recursive n(i) as (select 1 union all select i + 1 from n limit %d) ";
    project()
        .withUsersAndOrders()
        .revision(
            "0003_slow.yaml",
            changeSet(
                "0003",
                "create table half (id integer); insert into half "
                    + numbers.formatted(200_000_000)
                    + "select i from n",
                ""));
    Process upgrade = UpgradeProcess.start(project(), url());
    Path log = file.resolveSibling("app.db-wal");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> java.nio.file.Files.exists(log) && java.nio.file.Files.size(log) > 10_000_000);
    UpgradeProcess.kill(upgrade);
    assertThat(exists("users")).isFalse();
    project()
        .write(
            "0003_slow.yaml",
            "databaseChangeLog:\n"
                + changeSet(
                    "0003",
                    "create table half (id integer); insert into half "
                        + numbers.formatted(10)
                        + "select i from n",
                    ""));
    try (MigrationManager manager = project().manager()) {
      assertThat(manager.upgrade().revisions()).hasSize(3);
    }
    assertThat(number("select count(*) from half")).isEqualTo(10);
  }
}
