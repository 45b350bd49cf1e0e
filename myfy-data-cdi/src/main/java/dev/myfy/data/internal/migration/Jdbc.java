package dev.myfy.data.internal.migration;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few things that are asked of a database past Liquibase. */
final class Jdbc {

  private Jdbc() {}

  /** Reads a row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** For a connection whose work is over, whatever became of it. */
  static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LiquibaseLog.LOG.log(Level.DEBUG, "a connection could not be closed", e);
    }
  }

  /**
   * A table where Liquibase makes it. PostgreSQL takes a name without a schema for any table of
   * that name on the search path, which may be another application's.
   */
  static String here(Connection connection, String table) throws SQLException {
    String schema = connection.getSchema();
    if (schema == null || schema.isEmpty()) {
      return table;
    }
    String quote = connection.getMetaData().getIdentifierQuoteString();
    return quote + schema.replace(quote, quote + quote) + quote + "." + table;
  }

  static <T> Optional<T> first(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(reader.read(result)) : Optional.empty();
    }
  }
}
