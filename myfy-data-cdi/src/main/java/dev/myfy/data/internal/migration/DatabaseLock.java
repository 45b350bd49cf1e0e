package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** A lock of the database's own, which ends with the connection that holds it. */
interface DatabaseLock {

  /** Once, before the first try. */
  void prepare(Connection connection) throws SQLException;

  /** Returns at once, or soon. */
  boolean tryLock(Connection connection) throws SQLException;

  /** Who has it, for people. */
  String holder(Connection connection) throws SQLException;

  static DatabaseLock of(String dialect) {
    return switch (dialect) {
      case "sqlite" -> new SqliteLock();
      case "postgresql" -> new PostgresqlLock();
      default -> new MysqlLock();
    };
  }
}
