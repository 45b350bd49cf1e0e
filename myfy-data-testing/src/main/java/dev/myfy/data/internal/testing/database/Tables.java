package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DataException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** All tables of a test's own place. */
public final class Tables {

  /** Liquibase's. */
  private static final List<String> REVISIONS =
      List.of("databasechangelog", "databasechangeloglock");

  private final TableStatements statements;
  private final DataSource dataSource;

  private Tables(TableStatements statements, DataSource dataSource) {
    this.statements = statements;
    this.dataSource = dataSource;
  }

  static Tables of(String dialect, DataSource dataSource) {
    return new Tables(TableStatements.of(dialect), dataSource);
  }

  /**
   * Drops all tables and sequences.
   *
   * @throws DataException if the database refuses (MYFY1007)
   */
  public void drop() {
    change(
        connection -> {
          List<String> sequences = names(connection, statements.sequences());
          run(connection, statements.drop(names(connection, statements.tables()), sequences));
        });
  }

  /**
   * Deletes all rows but those of the applied revisions.
   *
   * @param created the statements that create the tables; their rows are written again
   * @throws DataException if the database refuses (MYFY1007)
   */
  public void truncate(List<String> created) {
    change(
        connection -> {
          List<String> tables = names(connection, statements.truncated());
          tables.removeIf(table -> REVISIONS.contains(table.toLowerCase(Locale.ROOT)));
          run(connection, statements.truncate(tables));
          run(connection, created.stream().filter(Tables::writesRow).toList());
        });
  }

  private static boolean writesRow(String statement) {
    return statement.stripLeading().toUpperCase(Locale.ROOT).startsWith("INSERT ");
  }

  /** What is done with a connection. */
  private interface Change {
    void on(Connection connection) throws SQLException;
  }

  /** In a transaction; in the one of the thread, if there is one. */
  private void change(Change change) {
    try (Connection connection = dataSource.getConnection()) {
      boolean own = connection.getAutoCommit();
      if (own) {
        connection.setAutoCommit(false);
      }
      try {
        run(connection, statements.before());
        change.on(connection);
      } finally {
        run(connection, statements.after());
      }
      if (own) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw TestPlace.failure(e);
    }
  }

  private static void run(Connection connection, List<String> all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> names(Connection connection, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    return names;
  }
}
