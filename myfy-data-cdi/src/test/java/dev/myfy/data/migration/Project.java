package dev.myfy.data.migration;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.fixture.TestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The sources of an application with revisions, and a manager for them. */
final class Project {

  private final Path root;
  private final String url;
  private Duration timeout = Duration.ofSeconds(60);

  Project(Path root, String url) {
    this.root = root;
    this.url = url;
  }

  Project waiting(Duration longest) {
    timeout = longest;
    return this;
  }

  String dialect() {
    return DatabaseUrl.parse(url).dialect();
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(dialect()).resolve(name);
  }

  MigrationManager manager() {
    return MigrationManager.open(
        TestSettings.of(url)
            .with("migrationsDirectory", root)
            .with("migrateTimeout", timeout)
            .get(),
        Project.class.getClassLoader());
  }

  /** Adds a file to the list. */
  Project revision(String name, String... changeSets) {
    write(name, "databaseChangeLog:\n" + String.join("", changeSets));
    String entry =
        "  - include:\n      file: %s\n      relativeToChangelogFile: true\n".formatted(name);
    Path list = file("changelog.yaml");
    write("changelog.yaml", (Files.exists(list) ? read(list) : "databaseChangeLog:\n") + entry);
    return this;
  }

  void write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A change set of one SQL text, which may have several statements. */
  static String changeSet(String id, String sql, String rollback) {
    return """
      - changeSet:
          id: "%s"
          author: myfy
          changes:
            - sql:
                splitStatements: true
                sql: "%s"
          rollback:
            - sql:
                sql: "%s"
    """
        .formatted(id, sql, rollback)
        .indent(-2);
  }

  /** Two tables in two revisions. */
  Project withUsersAndOrders() {
    return revision(
            "0001_add_users.yaml",
            changeSet("0001", "create table users (id integer primary key)", "drop table users"))
        .revision(
            "0002_add_orders.yaml",
            changeSet("0002", "create table orders (id integer primary key)", "drop table orders"));
  }
}
