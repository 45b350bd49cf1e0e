package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All entities of the tests, with every mapping there is: an empty database gets their tables. */
abstract class MappedTablesContract {

  private static final RevisionHeader HEADER =
      new RevisionHeader("0001", "All tables", "2026-01-01 12:00", "a test", "a provider");

  @TempDir Path directory;

  /** Empty. */
  abstract ComparedDatabase database();

  abstract String provider();

  @Test
  void oneRevisionMakesAllTablesAndItsRollbackNone() throws SQLException {
    List<String> statements = database().createStatements(provider());
    try (Connection connection = database().connect()) {
      assertThat(SchemaComparison.compare(connection, database().dialect(), List.of()).describe())
          .as("what asking for the statements has made")
          .isEmpty();
      String dialect = database().dialect();
      Differences first = SchemaComparison.compare(connection, dialect, statements);
      assertThat(first.isEmpty()).isFalse();
      assertThat(first.describe()).contains("table employee_photo is missing");
      Revisions revisions = new Revisions(directory, connection);
      String file = revisions.write(first.toYaml(HEADER, false));
      revisions.upgrade(file);
      Differences second = SchemaComparison.compare(connection, dialect, statements);
      assertThat(second.describe()).isEmpty();
      assertThat(second.isEmpty()).isTrue();
      assertThat(second.notCompared()).isEmpty();
      revisions.downgrade(file);
      assertThat(SchemaComparison.compare(connection, dialect, List.of()).describe()).isEmpty();
    }
  }

  /** What the database is like after auto-create, nothing is to be done about. */
  @Test
  void theSameStatementsRunByHandDifferInNothing() throws SQLException {
    List<String> statements = database().createStatements(provider());
    try (Connection connection = database().connect()) {
      ComparedDatabase.execute(connection, statements.toArray(String[]::new));
      Differences none = SchemaComparison.compare(connection, database().dialect(), statements);
      assertThat(none.describe()).isEmpty();
    }
  }
}
