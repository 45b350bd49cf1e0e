package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.Transactions;
import java.sql.SQLException;

/** What a kind of database needs around its part of a JTA transaction, besides commit. */
interface LocalTransactions {

  /**
   * The connection is about to take part in a transaction: what can fail there, fails here. Agroal
   * would keep the place of a connection that dies while it is being enlisted, for ever.
   */
  void begin(Enlisted enlisted) throws SQLException;

  /**
   * The transaction is about to be committed.
   *
   * @throws SQLException if the database would not do it, although it would not say so
   */
  default void requireCommittable(Enlisted enlisted) throws SQLException {
    // COMMIT fails if it cannot be done.
  }

  /**
   * Whether the driver rolls back in one step, so that another thread's statement comes before it,
   * or after it into a new transaction.
   */
  default boolean rollsBackAtOnce() {
    return true;
  }

  static LocalTransactions of(String dialect, Transactions transactions) {
    return switch (dialect) {
      case "sqlite" -> new SqliteStart(transactions);
      case "postgresql" -> new PostgresqlTransactions(transactions);
      default -> new ServerStart(transactions);
    };
  }
}
