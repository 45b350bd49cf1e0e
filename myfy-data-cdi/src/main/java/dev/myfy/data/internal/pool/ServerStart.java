package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Begins a transaction on a database server; one for a snapshot reads a single state of the
 * database and is refused to write. PostgreSQL, MariaDB and MySQL have the same statement for it,
 * which ends with the transaction.
 */
final class ServerStart implements LocalTransactions {

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private final Transactions transactions;

  ServerStart(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void begin(Enlisted enlisted) throws SQLException {
    Connection physical = enlisted.physical();
    physical.setAutoCommit(false);
    if (Purpose.of(transactions) == Purpose.SNAPSHOT) {
      try (Statement statement = physical.createStatement()) {
        statement.execute(SNAPSHOT);
      }
    }
  }
}
