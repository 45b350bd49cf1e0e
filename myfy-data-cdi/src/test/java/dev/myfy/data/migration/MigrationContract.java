package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationException;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.MigrationRun;
import dev.myfy.data.Revision;
import dev.myfy.data.fixture.LogCapture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What revisions do on every database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MigrationContract {

  /** Of an empty database. */
  abstract String emptyDatabase(Path directory);

  abstract Connection connect() throws SQLException;

  private Path directory;
  private Project project;

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
    project = new Project(temporary.resolve("db/changelog"), emptyDatabase(temporary));
  }

  Project project() {
    return project;
  }

  Path directory() {
    return directory;
  }

  boolean exists(String table) {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from " + table).close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  long number(String sql) {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<String> numbers(MigrationRun run) {
    return run.revisions().stream().map(Revision::number).toList();
  }

  @Test
  void upwardsAndDownwardsByEveryKindOfTarget() {
    project
        .withUsersAndOrders()
        .revision(
            "0003_add_lines.yaml",
            changeSet("0003", "create table lines_ (id integer)", "drop table lines_"));
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.current())
          .hasToString(
              "base, pending: 3\n  0001 add users (pending)\n  0002 add orders (pending)\n"
                  + "  0003 add lines (pending)");
      assertThat(numbers(manager.upgrade("+1"))).containsExactly("0001");
      assertThat(exists("users")).isTrue();
      assertThat(exists("orders")).isFalse();
      assertThat(numbers(manager.upgrade("2"))).containsExactly("0002");
      assertThat(manager.upgrade("0001").isEmpty()).isTrue();
      MigrationRun last = manager.upgrade("head");
      assertThat(last).hasToString("Applied 0003 add lines\nThe database is at 0003.");
      assertThat(manager.upgrade()).hasToString("Nothing to do. The database is at 0003.");
      assertThat(manager.current().isHead()).isTrue();
      assertThat(manager.history().toString())
          .matches("0001 add users \\(applied 20.+\\)\n(.+\n)0003 add lines \\(applied .+\\)");
      assertThat(manager.pending()).hasToString("no revisions");

      assertThat(manager.downgrade())
          .hasToString("Undone 0003 add lines\nThe database is at 0002.");
      assertThat(exists("lines_")).isFalse();
      assertThat(numbers(manager.downgrade("base"))).containsExactly("0002", "0001");
      assertThat(exists("users")).isFalse();
      assertThat(exists("orders")).isFalse();
      assertThat(manager.current().current()).isEmpty();
    }
  }

  @Test
  void unknownTargetsAreRefusedWithTheKnown() {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      for (String target : List.of("7", "heads", "+3", "-1", "base", "")) {
        assertThatThrownBy(() -> manager.upgrade(target))
            .isInstanceOf(MigrationException.class)
            .hasMessageContainingAll("MYFY0911", "'" + target + "'", "Known: 0001, 0002");
      }
      for (String target : List.of("-1", "head", "+1", "0001")) {
        assertThatThrownBy(() -> manager.downgrade(target)).hasMessageContaining("MYFY0911");
      }
    }
  }

  @Test
  void sqlSaysWhatWouldRunAndRunsNothing() {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.sql("1"))
          .contains("-- 0001 add users (0001_add_users.yaml)", "create table users", "INSERT INTO")
          .doesNotContain("create table orders");
      assertThat(manager.sql()).contains("create table orders");
      assertThat(exists("users")).isFalse();
      assertThat(exists("DATABASECHANGELOG")).isFalse();
      manager.upgrade();
      assertThat(manager.sql()).isEmpty();
    }
  }

  /** Two tables with names that have to be quoted, one of which refers to the other. */
  private void withQuotedNames() {
    project
        .withUsersAndOrders()
        .revision(
            "0003_add_order.yaml",
            """
              - objectQuotingStrategy: QUOTE_ALL_OBJECTS
              - changeSet:
                  id: "0003"
                  author: myfy
                  comment: |
                    An order
                    of somebody
                  changes:
                    - createTable:
                        tableName: Order
                        columns:
                          - column:
                              name: Id
                              type: int
                              constraints: {primaryKey: true, nullable: false}
                          - column: {name: select, type: varchar(20)}
                    - createIndex:
                        tableName: Order
                        indexName: By_Select
                        columns:
                          - column: {name: select}
                    - insert:
                        tableName: Order
                        columns:
                          - column: {name: Id, valueNumeric: 1}
                          - column: {name: select, value: "it's; a"}
                  modifySql:
                    - replace: {replace: "; a", with: "; b"}
                  rollback: []
            """)
        .revision(
            "0004_again.yaml",
            changeSet("0004", "delete from users where id = 99 -- none", "")
                .replace("author: myfy", "author: myfy\n    runAlways: true"));
  }

  /** As a person would, who has a shell and no Liquibase. */
  static void runByHand(Connection connection, String script) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String part : script.split("(?m);$")) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
  }

  private void runByHand(String script) throws SQLException {
    try (Connection connection = connect()) {
      runByHand(connection, script);
    }
  }

  private List<String> schema() throws SQLException {
    try (Connection connection = connect()) {
      return SchemaText.of(connection);
    }
  }

  @Test
  void scriptRunByHandDoesWhatUpgradeDoes() throws Exception {
    withQuotedNames();
    String script;
    try (MigrationManager manager = project.manager()) {
      script = manager.sql();
      manager.upgrade();
    }
    final List<String> upgraded = schema();
    assertThat(script).contains("-- 0003 An order of somebody (", "it''s; b");
    Path again = Files.createDirectories(directory.resolve("again"));
    project = new Project(project.root(), emptyDatabase(again));
    runByHand(script);
    assertThat(schema()).isEqualTo(upgraded);
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.pending()).hasToString("no revisions");
      assertThat(manager.sql()).contains("delete from users", "RERAN");
      runByHand(manager.sql());
      assertThat(number("select count(*) from DATABASECHANGELOG")).isEqualTo(4);
    }
  }

  @Test
  void scriptRunsNoProgram() {
    Path touched = directory.resolve("touched");
    project.revision(
        "0001_programs.yaml",
        """
          - changeSet:
              id: "0001"
              author: myfy
              changes:
                - customChange: {class: dev.myfy.data.migration.DroppingTask}
                - executeCommand:
                    executable: touch
                    args:
                      - arg: {value: "%s"}
              rollback: []
        """
            .formatted(touched));
    execute("create table users (id integer primary key)");
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.sql())
          .contains("-- no SQL, but a program: customChange")
          .contains("-- no SQL, but a program: executeCommand");
      assertThat(exists("users")).isTrue();
      assertThat(touched).doesNotExist();
      manager.upgrade();
      assertThat(exists("users")).isFalse();
      assertThat(touched).exists();
    }
  }

  @Test
  void scriptMakesNoTableThatIsThere() throws SQLException {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      manager.upgrade();
      List<String> upgraded = schema();
      manager.downgrade("base");
      assertThat(manager.sql()).doesNotContain("CREATE TABLE");
      runByHand(manager.sql());
      assertThat(schema()).isEqualTo(upgraded);
      assertThat(manager.upgrade().isEmpty()).isTrue();
    }
  }

  @Test
  void stampRecordsAndChangesNothing() {
    project.withUsersAndOrders();
    execute("create table users (id integer primary key)");
    try (MigrationManager manager = project.manager()) {
      assertThat(manager.stamp("1")).hasToString("Marked 0001 add users\nThe database is at 0001.");
      assertThat(manager.upgrade())
          .hasToString("Applied 0002 add orders\nThe database is at 0002.");
      manager.stamp("base");
      assertThat(manager.current().current()).isEmpty();
      assertThat(exists("orders")).isTrue();
    }
  }

  @Test
  void changedRevisionIsRefusedUntilItIsStamped() {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      manager.upgrade("1");
      project.write(
          "0001_add_users.yaml",
          "databaseChangeLog:\n"
              + changeSet("0001", "create table users (id integer, n integer)", ""));
      assertThatThrownBy(manager::upgrade)
          .isInstanceOf(MigrationException.class)
          .hasMessageContainingAll("MYFY0910", "change set 0001 of 0001_add_users.yaml");
      assertThat(exists("orders")).isFalse();
      manager.stamp("1");
      assertThat(numbers(manager.upgrade())).containsExactly("0002");
    }
  }

  @Test
  void revisionThatNoFileHasIsRefused() {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      manager.upgrade();
    }
    Project older = new Project(directory.resolve("older"), url());
    older.revision(
        "0001_add_users.yaml",
        changeSet("0001", "create table users (id integer primary key)", "drop table users"));
    try (MigrationManager manager = older.manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0909", "change set 0002 of 0002_add_orders.yaml");
      assertThat(manager.current().current()).isPresent();
    }
  }

  abstract String url();

  @Test
  void anotherLiquibasesRowsAreNobodysBusiness() {
    project.withUsersAndOrders();
    try (MigrationManager manager = project.manager()) {
      manager.upgrade();
      execute("update DATABASECHANGELOG set FILENAME = 'other/x.xml' where ID = '0002'");
      execute("drop table orders");
      assertThat(numbers(manager.upgrade())).containsExactly("0002");
    }
  }

  @Test
  void failingStatementIsNamedWithWhatIsLeft() {
    project
        .withUsersAndOrders()
        .revision(
            "0003_wrong.yaml",
            changeSet(
                "0003",
                "insert into users (id) values (1); insert into nowhere (id) values (2)",
                ""));
    try (MigrationManager manager = project.manager()) {
      assertThatThrownBy(manager::upgrade)
          .isInstanceOf(MigrationException.class)
          .hasMessageContainingAll(
              "MYFY0912",
              "Change set 0003 of 0003_wrong.yaml",
              "statement 2, insert into nowhere (id) values (2)",
              "nowhere",
              "rolled back");
      if (exists("users")) {
        assertThat(number("select count(*) from users")).isZero();
      }
      assertThatThrownBy(manager::upgrade).hasMessageContaining("MYFY0912");
    }
  }

  @Test
  void wrongChangelogsAreToldBeforeTheDatabaseIsTouched() {
    try (MigrationManager manager = project.manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0902", project.dialect(), "changelog.yaml");
      project.withUsersAndOrders();
      project.write("0002_add_orders.yaml", "databaseChangeLog:\n  - changeSet: [oops\n");
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0903", "0002_add_orders.yaml");
      project.write("0002_add_orders.yaml", "databaseChangeLog:\n");
      project.revision("2_again.yaml");
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0904", "0002_add_orders.yaml", "2_again.yaml");
      assertThat(exists("DATABASECHANGELOG")).isFalse();
    }
  }

  @Test
  void changelogForAnotherDatabaseOnlyIsNamed() throws Exception {
    Path other = Files.createDirectories(project.root().resolve("other"));
    String dialect = project.dialect().equals("sqlite") ? "postgresql" : "sqlite";
    Files.move(other, project.root().resolve(dialect));
    Files.writeString(project.root().resolve(dialect).resolve("changelog.yaml"), "");
    try (MigrationManager manager = project.manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0902", "there are changelogs for " + dialect);
    }
  }

  @Test
  void leftOverLockOfPlainLiquibaseBlocksNobodyAndIsClearedByUnlock() {
    project.withUsersAndOrders();
    execute(
        "create table DATABASECHANGELOGLOCK (ID integer primary key, LOCKED boolean not null,"
            + " LOCKGRANTED timestamp null, LOCKEDBY varchar(255))");
    execute("insert into DATABASECHANGELOGLOCK values (1, true, current_timestamp, 'dead-node')");
    try (MigrationManager manager = project.manager()) {
      assertThat(numbers(manager.upgrade())).containsExactly("0001", "0002");
      assertThat(manager.unlock().toString()).contains("dead-node");
      assertThat(manager.unlock()).hasToString("Nothing was locked.");
      assertThat(number("select count(*) from DATABASECHANGELOGLOCK where LOCKEDBY is null"))
          .isOne();
    }
  }

  @Test
  void fiveAtOnceApplyEachChangeOnce() throws Exception {
    project.withUsersAndOrders();
    for (int i = 3; i <= 6; i++) {
      String number = "000" + i;
      project.revision(
          number + "_insert.yaml",
          changeSet(number, "insert into users (id) values (" + i + ")", "delete from users"));
    }
    ExecutorService nodes = Executors.newFixedThreadPool(5);
    try {
      List<Future<MigrationRun>> runs = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        runs.add(
            nodes.submit(
                () -> {
                  try (MigrationManager manager = project.manager()) {
                    return manager.upgrade();
                  }
                }));
      }
      List<String> applied = new ArrayList<>();
      for (Future<MigrationRun> run : runs) {
        applied.addAll(numbers(run.get()));
        assertThat(run.get().current().orElseThrow().number()).isEqualTo("0006");
      }
      assertThat(applied).hasSize(6).doesNotHaveDuplicates();
    } finally {
      nodes.shutdownNow();
    }
    assertThat(number("select count(*) from users")).isEqualTo(4);
    assertThat(number("select count(*) from DATABASECHANGELOG")).isEqualTo(6);
  }

  @Test
  void nothingIsPrintedAndNoThreadStays() {
    project.withUsersAndOrders();
    java.io.PrintStream before = System.out;
    java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
    System.setOut(new java.io.PrintStream(printed, true));
    try (LogCapture log = LogCapture.of("dev.myfy.data.migration");
        MigrationManager manager = project.manager()) {
      manager.upgrade();
      assertThat(log.lines()).anyMatch(line -> line.startsWith("FINE MYFY0924"));
      assertThat(log.lines()).noneMatch(line -> line.startsWith("WARNING"));
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString()).isEmpty();
    // Its result is there a moment before it ends.
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("myfy-data-migration")));
  }
}
