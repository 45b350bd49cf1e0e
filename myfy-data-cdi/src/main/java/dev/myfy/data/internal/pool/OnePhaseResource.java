package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.CommitRecord;
import dev.myfy.data.internal.jta.LostConnection;
import dev.myfy.data.internal.message.Message;
import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * One pooled connection as a participant of a JTA transaction, committed in one phase.
 *
 * <p>To the transaction manager a failed commit is {@code XA_RBROLLBACK}, whatever really happened;
 * the {@link CommitRecord} keeps the truth for the boundary.
 */
final class OnePhaseResource implements XAResource {

  private final Enlisted enlisted;
  private final TransactionAware connection;
  private final LocalTransactions local;
  private final CommitRecord record;
  private volatile boolean completing;

  OnePhaseResource(Enlisted enlisted, LocalTransactions local, CommitRecord record) {
    this.enlisted = enlisted;
    this.connection = enlisted.connection();
    this.local = local;
    this.record = record;
  }

  /** Whether commit or rollback is running: SQL is then allowed whatever the status says. */
  boolean isCompleting() {
    return completing;
  }

  @Override
  public void start(Xid xid, int flags) throws XAException {
    if (flags != TMNOFLAGS) {
      return;
    }
    try {
      connection.transactionStart();
    } catch (SQLException e) {
      throw failure(XAException.XAER_RMERR, e);
    }
  }

  @Override
  public void end(Xid xid, int flags) {
    // Servers pass different flags for the same thing (WildFly TMFAIL, others TMSUCCESS).
  }

  @Override
  public void commit(Xid xid, boolean onePhase) throws XAException {
    completing = true;
    try {
      // Not "successful": MariaDB's cursors may outlive a commit, and would keep the connection.
      connection.transactionBeforeCompletion(false);
      requireCommittable();
      connection.transactionCommit();
    } catch (SQLException | RuntimeException | Error e) {
      connection.setFlushOnly();
      recordFailure(e);
      throw failure(onePhase ? XAException.XA_RBROLLBACK : XAException.XAER_RMERR, e);
    } finally {
      completing = false;
    }
  }

  /** What fails here has failed before COMMIT was sent: nothing is stored. */
  private void requireCommittable() throws SQLException {
    if (enlisted.physical().isClosed()) {
      throw new SQLException(Message.LOST_BEFORE_COMMIT.line(), SqlStates.FAILED_TRANSACTION);
    }
    local.requireCommittable(enlisted);
  }

  @Override
  public void rollback(Xid xid) {
    if (!enlisted.takesPart()) {
      return;
    }
    completing = true;
    try {
      connection.transactionBeforeCompletion(false);
      if (record.isOwnedByCaller()) {
        connection.transactionRollback();
      } else {
        takeAway();
      }
    } catch (SQLException | RuntimeException e) {
      // The connection is thrown away, and with it whatever was not committed.
      connection.setFlushOnly();
      System.getLogger("dev.myfy.data.pool")
          .log(System.Logger.Level.DEBUG, Message.CONNECTION_RESET_FAILED.line(), e);
    } finally {
      completing = false;
    }
  }

  /**
   * A time-out ends the transaction, while its thread may be on its way to the driver with a
   * statement, past every check: on a connection in auto-commit, or in somebody else's transaction,
   * that statement would be stored. So the connection is not used again.
   */
  private void takeAway() throws SQLException {
    connection.setFlushOnly();
    try {
      if (local.rollsBackAtOnce()) {
        // Waits for a statement that runs; the server lets go of its locks now.
        connection.transactionRollback();
      }
    } finally {
      enlisted.close();
    }
  }

  /** A second resource in the transaction: this one cannot promise to commit later. */
  @Override
  public int prepare(Xid xid) throws XAException {
    throw new XAException(XAException.XA_RBPROTO);
  }

  @Override
  public void forget(Xid xid) {
    // There is nothing to forget: no outcome is heuristic.
  }

  @Override
  public Xid[] recover(int flag) {
    return new Xid[0];
  }

  @Override
  public boolean isSameRM(XAResource other) {
    return this == other;
  }

  @Override
  public int getTransactionTimeout() {
    return 0;
  }

  @Override
  public boolean setTransactionTimeout(int seconds) {
    return false;
  }

  /** Nobody knows what a driver has sent that fails in an unforeseen way. */
  private void recordFailure(Throwable cause) {
    if (!(cause instanceof SQLException sql) || LostConnection.isLost(sql)) {
      record.lost(cause);
    } else {
      record.failed(cause);
    }
  }

  private static XAException failure(int code, Throwable cause) {
    XAException failure = new XAException(code);
    failure.initCause(cause);
    return failure;
  }
}
