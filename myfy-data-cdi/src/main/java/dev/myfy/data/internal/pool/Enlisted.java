package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import io.agroal.api.transaction.TransactionAware;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A connection in its transaction, given back once, by whichever thread ends it. As long as it is
 * being enlisted it belongs to the thread that does so, whatever becomes of the transaction.
 */
final class Enlisted {

  private enum Phase {
    ENLISTING,
    ENLISTED,
    ENDED
  }

  private static final System.Logger LOG = System.getLogger("dev.myfy.data.pool");

  private final TransactionAware connection;
  private final Connection physical;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.ENLISTING);

  /**
   * @param physical the driver's own connection
   */
  Enlisted(TransactionAware connection, Connection physical) {
    this.connection = connection;
    this.physical = physical;
  }

  /** As Agroal knows it. */
  TransactionAware connection() {
    return connection;
  }

  Connection physical() {
    return physical;
  }

  /** False if the transaction has ended before the connection was part of it. */
  boolean begun() {
    return phase.compareAndSet(Phase.ENLISTING, Phase.ENLISTED);
  }

  /**
   * The transaction is about to be rolled back. False if that is no business of this connection:
   * its thread is not done with enlisting it, and finds out at {@link #begun}; or it is over.
   */
  boolean takesPart() {
    return !phase.compareAndSet(Phase.ENLISTING, Phase.ENDED) && phase.get() == Phase.ENLISTED;
  }

  /** The thread that was enlisting it lets go of it. */
  void givenUp() {
    phase.set(Phase.ENDED);
    close();
  }

  /** Closes the driver's own connection: whatever was begun on it must not live on. */
  void close() {
    try {
      physical.close();
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.DEBUG, Message.CONNECTION_RESET_FAILED.line(), e);
    }
  }

  /** The transaction has ended. */
  void end() {
    if (phase.getAndSet(Phase.ENDED) != Phase.ENLISTED) {
      return;
    }
    try {
      connection.transactionEnd();
    } catch (SQLException e) {
      connection.setFlushOnly();
      LOG.log(Level.WARNING, Message.CONNECTION_RESET_FAILED.line(), e);
    }
  }
}
