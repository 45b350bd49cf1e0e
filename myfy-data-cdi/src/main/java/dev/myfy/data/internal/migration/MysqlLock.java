package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** {@code GET_LOCK}, whose names belong to the whole server. */
final class MysqlLock implements DatabaseLock {

  private static final int LONGEST_NAME = 64;

  private static final String HOLDER =
      "SELECT p.ID, p.USER, p.HOST, p.TIME FROM information_schema.PROCESSLIST p"
          + " WHERE p.ID = IS_USED_LOCK(?)";

  @Override
  public void prepare(Connection connection) {
    // Nothing differs from other connections.
  }

  @Override
  public boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      statement.setString(1, name(connection));
      return Jdbc.first(statement, result -> result.getInt(1) == 1).orElse(false);
    }
  }

  @Override
  public String holder(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, name(connection));
      return Jdbc.first(statement, MysqlLock::describe).orElse("of another user, or just ended");
    }
  }

  private static String describe(ResultSet result) throws SQLException {
    return "connection %d of %s from %s, in its state for %d s"
        .formatted(result.getLong(1), result.getString(2), result.getString(3), result.getLong(4));
  }

  private static String name(Connection connection) throws SQLException {
    String database = String.valueOf(connection.getCatalog());
    String name = "myfy-data migration " + database;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME - 9) + "%09x".formatted(Math.abs((long) name.hashCode()));
  }
}
