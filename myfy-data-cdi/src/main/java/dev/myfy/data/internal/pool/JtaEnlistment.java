package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import io.agroal.api.transaction.TransactionAware;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * Ties a pooled connection to the calling thread's JTA transaction: one connection for each
 * transaction, taken at the first SQL and returned when the transaction has ended.
 */
final class JtaEnlistment implements TransactionIntegration {

  private final Transactions transactions;
  private final LocalTransactions local;
  private final OpenConnections connections;
  private final FatalErrors fatalErrors;
  private final Checkouts checkouts;

  /** The connections that are out of the pool. */
  private final Set<TransactionAware> lent = ConcurrentHashMap.newKeySet();

  JtaEnlistment(
      Transactions transactions,
      LocalTransactions local,
      OpenConnections connections,
      FatalErrors fatalErrors,
      Checkouts checkouts) {
    this.transactions = transactions;
    this.local = local;
    this.connections = connections;
    this.fatalErrors = fatalErrors;
    this.checkouts = checkouts;
  }

  @Override
  public @Nullable TransactionAware getTransactionAware() throws SQLException {
    TransactionState state = transactions.state();
    if (state.isOpen() && transactions.resource(this) instanceof Enlisted enlisted) {
      return enlisted.connection();
    }
    if (state == TransactionState.MARKED) {
      // Refused before anything is begun: the transaction manager would refuse it afterwards.
      throw new SQLException(Message.TRANSACTION_MARKED.line());
    }
    requireNotRolledBack(state);
    return null;
  }

  /** Otherwise SQL would run, and be committed, outside of the transaction that it belongs to. */
  private static void requireNotRolledBack(TransactionState state) throws SQLException {
    if (state.isRolledBack()) {
      throw new SQLException(Message.TRANSACTION_GONE.line());
    }
  }

  @Override
  public void associate(TransactionAware connection, @Nullable XAResource unused)
      throws SQLException {
    TransactionState state = transactions.state();
    // Again, because of a time-out while the thread has waited for the connection.
    requireNotRolledBack(state);
    if (!state.isOpen()) {
      connection.transactionCheckCallback(() -> transactions.state().isOpen());
      lend(connection, physical(connection));
    } else if (transactions.resource(this) == null) {
      enlist(connection);
    }
  }

  /**
   * Whether the connection is given back now. Agroal tries it twice if one thread closes a
   * connection while another ends its transaction by time-out.
   */
  @Override
  public boolean disassociate(TransactionAware connection) {
    return lent.remove(connection);
  }

  /** The driver's own connection. */
  private static Connection physical(TransactionAware connection) throws SQLException {
    return ((Connection) connection.getConnection()).unwrap(Connection.class);
  }

  private void lend(TransactionAware connection, Connection physical) {
    checkouts.lent(physical);
    lent.add(connection);
  }

  private void enlist(TransactionAware connection) throws SQLException {
    Enlisted enlisted = new Enlisted(connection, physical(connection));
    // First, because from here on the transaction may end at any moment, and give it back.
    lend(connection, enlisted.physical());
    try {
      OnePhaseResource resource =
          new OnePhaseResource(enlisted, local, transactions.commitRecord());
      local.begin(enlisted);
      connection.transactionCheckCallback(() -> isUsable(resource));
      transactions.afterCompletion(enlisted::end);
      if (!transactions.enlist(resource)) {
        throw new SQLException(Message.ENLIST_FAILED.line());
      }
      transactions.putResource(this, enlisted);
      if (!enlisted.begun()) {
        throw new SQLException(Message.TRANSACTION_GONE.line());
      }
    } catch (RollbackException | SystemException | RuntimeException | SQLException e) {
      // Agroal takes it back by itself, and finds at its next checkout that it is not fit.
      connections.doom(enlisted.physical());
      enlisted.givenUp();
      lent.remove(connection);
      checkouts.notLent(enlisted.physical());
      if (e instanceof SQLException known) {
        fatalErrors.isFatal(known);
        throw known;
      }
      throw new SQLException(Message.ENLIST_FAILED.line(), e);
    }
  }

  private boolean isUsable(OnePhaseResource resource) {
    return resource.isCompleting()
        || switch (transactions.state()) {
          case ACTIVE, MARKED, COMMITTING, ROLLING_BACK -> true;
          case NONE, ROLLED_BACK, COMMITTED -> false;
        };
  }

  @Override
  public void addResourceRecoveryFactory(ResourceRecoveryFactory factory) {
    // One-phase resources have nothing to recover.
  }

  @Override
  public void removeResourceRecoveryFactory(ResourceRecoveryFactory factory) {
    // See above.
  }
}
