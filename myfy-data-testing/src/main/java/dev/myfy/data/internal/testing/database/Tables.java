package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DataException;
import java.sql.Connection;
import java.sql.SQLException;
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
        sql -> {
          List<String> sequences = sql.column(statements.sequences());
          sql.run(statements.drop(sql.column(statements.tables()), sequences));
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
        sql -> {
          List<String> tables = sql.column(statements.truncated());
          tables.removeIf(table -> REVISIONS.contains(table.toLowerCase(Locale.ROOT)));
          sql.run(statements.truncate(tables));
          sql.run(created.stream().filter(Tables::writesRow).toList());
        });
  }

  private static boolean writesRow(String statement) {
    return statement.stripLeading().toUpperCase(Locale.ROOT).startsWith("INSERT ");
  }

  /** What is done with a connection. */
  private interface Change {
    void by(Sql sql) throws SQLException;
  }

  /** In a transaction; in the one of the thread, if there is one. */
  private void change(Change change) {
    try (Connection connection = dataSource.getConnection()) {
      Sql sql = new Sql(connection);
      boolean own = connection.getAutoCommit();
      if (own) {
        connection.setAutoCommit(false);
      }
      try {
        sql.run(statements.before());
        change.by(sql);
      } finally {
        sql.run(statements.after());
      }
      if (own) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw TestPlace.failure(e);
    }
  }
}
