package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What the databases do differently around a transaction. */
enum DatabaseKind {
  SQLITE,
  POSTGRESQL,
  MYSQL;

  static DatabaseKind of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    return switch (product) {
      case "sqlite" -> SQLITE;
      case "postgresql" -> POSTGRESQL;
      default -> MYSQL;
    };
  }

  /** Whether an error makes the whole transaction useless, rather than undoing its statement. */
  boolean abortsOnError() {
    return this == POSTGRESQL;
  }

  /** Whether the end of autocommit is told to the server, rather than with the next statement. */
  boolean announcesTransactions() {
    return this == MYSQL;
  }

  /** Begins the transaction that holds a test. */
  void begin(Connection connection) throws SQLException {
    if (this == SQLITE) {
      SqliteBegin.immediately(connection);
    } else {
      connection.setAutoCommit(false);
    }
  }
}
