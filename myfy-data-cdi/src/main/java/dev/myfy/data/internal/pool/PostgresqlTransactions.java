package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * PostgreSQL answers COMMIT of a transaction that an error has aborted with a rollback, and its
 * driver returns normally: somebody who swallowed the error would be told that all is stored. The
 * driver knows the state without a round trip.
 */
final class PostgresqlTransactions implements LocalTransactions {

  private final ServerStart start;

  PostgresqlTransactions(Transactions transactions) {
    start = new ServerStart(transactions);
  }

  @Override
  public void begin(Enlisted enlisted) throws SQLException {
    start.begin(enlisted);
  }

  @Override
  public void requireCommittable(Enlisted enlisted) throws SQLException {
    BaseConnection physical = enlisted.physical().unwrap(BaseConnection.class);
    if (physical.getTransactionState() == TransactionState.FAILED) {
      throw new SQLException(Message.ALREADY_ABORTED.line(), SqlStates.FAILED_TRANSACTION);
    }
  }
}
