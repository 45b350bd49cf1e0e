package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An advisory lock of the session. It is asked for again and again, not waited for: a session that
 * waits inside a statement would be waited for by {@code CREATE INDEX CONCURRENTLY}.
 */
final class PostgresqlLock implements DatabaseLock {

  /** "MYFY", so that it differs from other applications' locks. */
  private static final int FAMILY = 0x4D594659;

  private static final int LONGEST_NAME = 63;

  private static final String HOLDER =
      """
      SELECT a.pid, a.application_name, a.client_addr, a.backend_start
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
        AND l.classid::bigint = ? AND l.objid::bigint = ?
      """;

  @Override
  public void prepare(Connection connection) throws SQLException {
    String name = "myfy-data migration " + ThisProcess.name();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('application_name', ?, false)")) {
      statement.setString(1, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
      statement.executeQuery().close();
    }
    // If this process dies, the server notices it, and gives the lock up, in the middle of a
    // statement; known from version 14 on.
    Jdbc.execute(
        connection,
        "SELECT set_config(name, '1s', false) FROM pg_settings"
            + " WHERE name = 'client_connection_check_interval'");
  }

  @Override
  public boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, FAMILY);
      statement.setInt(2, key(connection));
      return Jdbc.first(statement, result -> result.getBoolean(1)).orElse(false);
    }
  }

  @Override
  public String holder(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setLong(1, FAMILY);
      statement.setLong(2, key(connection));
      return Jdbc.first(statement, PostgresqlLock::describe).orElse("it has just ended");
    }
  }

  private static String describe(ResultSet result) throws SQLException {
    return "%s, backend %d, from %s, connected since %s"
        .formatted(result.getString(2), result.getInt(1), result.getString(3), result.getString(4));
  }

  /** Applications in different schemas of one database do not wait for each other. */
  private static int key(Connection connection) throws SQLException {
    return String.valueOf(connection.getSchema()).hashCode() & Integer.MAX_VALUE;
  }
}
