package dev.myfy.data.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.NewRevision;
import dev.myfy.data.RevisionOption;
import dev.myfy.data.fixture.TestSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a manager writes, for entities that need one table. */
class NewRevisionsTest {

  private Path sources;
  private Path database;

  @BeforeEach
  void start(@TempDir Path directory) {
    sources = directory.resolve("changelog");
    database = directory.resolve("app.db");
  }

  private Connection connect() {
    try {
      return DriverManager.getConnection("jdbc:sqlite:" + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private MigrationManager manager() {
    MigrationRequest request =
        new MigrationRequest(
            TestSettings.of("sqlite:///" + database).with("migrationsDirectory", sources).get(),
            NewRevisionsTest.class.getClassLoader(),
            MigrationRequest.Home.SOURCES,
            this::connect,
            NewRevisionsTest::tables);
    return new Migrations(request, () -> {});
  }

  private static MappedTables tables() {
    return new MappedTables(List.of("create table users (id integer)"), "a provider");
  }

  @Test
  void fromInitToNothingLeftToDo() throws Exception {
    MigrationManager manager = manager();
    Path list = sources.resolve("sqlite").resolve("changelog.yaml");
    assertThat(manager.init()).hasToString("Created " + list);
    assertThat(manager.init()).hasToString("Already there: " + list);
    assertThat(manager.history()).hasToString("no revisions");
    assertThat(manager.check())
        .hasToString("Entities and database differ:\n  table users is missing");

    NewRevision first = manager.revision("Add users' Tablé!", true);
    Path file = list.resolveSibling("0001_add_users_table.yaml");
    assertThat(first).hasToString("Wrote " + file + "\n  table users is missing");
    assertThat(Files.readString(file)).contains("id integer", "a provider");
    assertThatThrownBy(() -> manager.revision("More", true))
        .hasMessageContainingAll("MYFY0908", "upgrade first", "0001");
    assertThat(manager.check().toString()).startsWith("Revisions are pending:\n  0001 Add users'");

    assertThat(manager.upgrade().toString()).startsWith("Applied 0001 Add users' Tablé!");
    assertThat(manager.check().isClean()).isTrue();
    assertThat(manager.revision("Nothing", true, Set.of(RevisionOption.ALLOW_DROP)))
        .hasToString("Entities and database agree: nothing was written.");
    assertThat(manager.revision("By hand", false).file())
        .contains(list.resolveSibling("0002_by_hand.yaml"));
    assertThat(manager.upgrade().toString()).startsWith("Applied 0002 By hand");
    assertThat(manager.downgrade().toString()).startsWith("Undone 0002 By hand");
  }

  @Test
  void listsThatSomebodyElseHasWrittenAreGoneOnWith() throws Exception {
    MigrationManager manager = manager();
    Path list = Path.of(manager.init().file().toString());
    Files.writeString(list, "databaseChangeLog: []");
    manager.revision("One", false);
    Files.writeString(list, Files.readString(list).replace("\n  ", "\n"));
    manager.revision("Two", false);
    assertThat(manager.history().list()).hasSize(2);
  }

  @Test
  void whatCannotBeWrittenIsRefused() throws Exception {
    MigrationManager manager = manager();
    assertThatThrownBy(() -> manager.revision("Early", false)).hasMessageContaining("MYFY0902");
    Path list = manager.init().file();
    assertThatThrownBy(() -> manager.revision(" ", false)).hasMessageContaining("MYFY0927");
    Files.writeString(list.resolveSibling("0009_forgotten.yaml"), "databaseChangeLog:\n");
    assertThatThrownBy(() -> manager.revision("Late", false))
        .hasMessageContainingAll("MYFY0929", "0009_forgotten.yaml");
  }

  @Test
  void changeSetsWithoutANumberAreRefused() throws Exception {
    MigrationManager manager = manager();
    Path list = manager.init().file();
    Files.writeString(
        list,
        """
        databaseChangeLog:
          - changeSet:
              id: a
              author: b
              changes:
                - sql:
                    sql: select 1
        """);
    assertThatThrownBy(manager::upgrade).hasMessageContainingAll("MYFY0905", "change set a");
  }

  @Test
  void changeSetWithoutRollbackIsNotUndone() throws Exception {
    MigrationManager manager = manager();
    manager.init();
    Path file = manager.revision("One", false).file().orElseThrow();
    Files.writeString(
        file,
        Files.readString(file)
            .replace("changes: []", "changes: [{sql: {sql: 'create table t (id integer)'}}]")
            .replace("      rollback: []\n", ""));
    manager.upgrade();
    assertThatThrownBy(manager::downgrade)
        .hasMessageContainingAll("MYFY0916", "Change set 0001 of 0001_one.yaml");
    assertThat(manager.current().isHead()).isTrue();
  }

  @Test
  void wrongChangeIsRefusedBeforeAnythingRuns() throws Exception {
    MigrationManager manager = manager();
    manager.init();
    Path file = manager.revision("One", false).file().orElseThrow();
    Files.writeString(
        file, Files.readString(file).replace("changes: []", "changes: [{dropTable: {}}]"));
    assertThatThrownBy(manager::upgrade).hasMessageContainingAll("MYFY0926", "tableName");
    assertThat(manager.current().current()).isEmpty();
  }
}
