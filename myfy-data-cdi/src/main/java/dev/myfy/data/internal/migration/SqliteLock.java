package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * SQLite's own: the transaction of the whole run begins IMMEDIATE. Foreign keys are off in it,
 * because a table is changed by building it anew, and are checked before its COMMIT.
 */
final class SqliteLock implements DatabaseLock {

  /** The primary result code, in the lowest byte of an extended one. */
  private static final int BUSY = 5;

  private static final int PRIMARY = 0xff;

  @Override
  public void prepare(Connection connection) throws SQLException {
    Jdbc.execute(connection, "PRAGMA foreign_keys = OFF");
    Jdbc.execute(connection, "PRAGMA busy_timeout = 200");
  }

  @Override
  public boolean tryLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      return true;
    } catch (SQLException e) {
      if ((e.getErrorCode() & PRIMARY) == BUSY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public String holder(Connection connection) {
    return "somebody writes to the file";
  }
}
