package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;

/** What a kind of database needs around its part of a JTA transaction, besides commit. */
interface LocalTransactions {

  /** The connection is about to take part in a transaction. */
  void begin(TransactionAware connection) throws SQLException;

  /**
   * The transaction is about to be committed.
   *
   * @throws SQLException if the database would not do it, although it would not say so
   */
  void requireCommittable(TransactionAware connection) throws SQLException;

  static LocalTransactions of(String dialect, Transactions transactions) {
    return switch (dialect) {
      case "sqlite" -> new SqliteStart(transactions);
      case "postgresql" -> new PostgresqlEnd();
      default -> new Plain();
    };
  }

  /** MySQL and MariaDB: nothing to add. */
  final class Plain implements LocalTransactions {

    @Override
    public void begin(TransactionAware connection) {
      // The driver begins it with the first statement.
    }

    @Override
    public void requireCommittable(TransactionAware connection) {
      // COMMIT fails if it cannot be done.
    }
  }
}
