package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/**
 * Takes the write lock at once: begun as a reader, the test would fail at its first write if
 * another process had written in between. A class of its own, because the driver may be absent.
 */
final class SqliteBegin {

  private SqliteBegin() {}

  static void immediately(Connection connection) throws SQLException {
    SQLiteConnectionConfig config = connection.unwrap(SQLiteConnection.class).getConnectionConfig();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      // The driver already believes in a transaction that SQLite never began.
      config.setAutoCommit(true);
      throw e;
    } finally {
      config.setTransactionMode(TransactionMode.DEFERRED);
    }
  }
}
