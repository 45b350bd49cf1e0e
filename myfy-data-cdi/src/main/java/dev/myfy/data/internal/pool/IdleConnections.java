package dev.myfy.data.internal.pool;

import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connections that are kept for the next checkout, one used last first: it needs no ping. One
 * that finds no room is given up, as in SQLAlchemy's queue pool. Any thread may use it.
 *
 * <p>Agroal's own cache leaves a {@link ThreadLocal} on the server's threads after undeploy, and
 * its pool keeps whatever was opened.
 */
final class IdleConnections implements ConnectionCache {

  /** How long a returning thread may take from {@link #put} to its release of the connection. */
  private static final int SPINS = 1_000;

  private final RecentlyUsed kept;
  private final ConnectionOpener opener;

  IdleConnections(int poolSize, ConnectionOpener opener) {
    kept = new RecentlyUsed(poolSize, System::nanoTime);
    this.opener = opener;
  }

  /**
   * @throws Unavailable if there is none and none can be opened; only on virtual threads
   */
  @Override
  public @Nullable Acquirable get() {
    try {
      Acquirable connection = poll();
      while (connection == null && opener.openAhead()) {
        connection = poll();
      }
      return connection;
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  /** What Agroal lets through. */
  static final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException reason;

    Unavailable(SQLException reason) {
      super(reason);
      this.reason = reason;
    }

    SQLException reason() {
      return reason;
    }
  }

  private @Nullable Acquirable poll() {
    Acquirable connection = kept.take();
    while (connection != null && !acquire(connection)) {
      // Somebody else has found it without us, or it was closed.
      connection = kept.take();
    }
    return connection;
  }

  private static boolean acquire(Acquirable connection) {
    for (int i = 0; i < SPINS && connection.isAcquirable(); i++) {
      if (connection.acquire()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  @Override
  public void put(Acquirable connection) {
    if (connection.isAcquirable() && !kept.put(connection)) {
      ((TransactionAware) connection).setFlushOnly();
    }
  }

  @Override
  public void reset() {
    // Nothing is cached that the pool does not have.
  }

  int count() {
    return kept.count();
  }
}
