package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Questions to a catalog. */
final class Query {

  private final Connection connection;

  Query(Connection connection) {
    this.connection = connection;
  }

  /** Takes a row. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  void each(String sql, RowReader reader, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  String text(String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    each(sql, row -> text.append(row.getString(1)));
    return text.toString();
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
