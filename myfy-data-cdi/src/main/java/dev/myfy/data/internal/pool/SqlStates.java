package dev.myfy.data.internal.pool;

/** The SQLStates that we use ourselves (SQL:2016, table 38; PostgreSQL, appendix A). */
final class SqlStates {

  /** SQL-client unable to establish SQL-connection. */
  static final String CANNOT_CONNECT = "08001";

  /** In failed SQL transaction. */
  static final String FAILED_TRANSACTION = "25P02";

  private SqlStates() {}
}
