package dev.myfy.data.internal.pool;

import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.transaction.TransactionAware;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/**
 * The connections that are kept for the next checkout, the one used last first: it needs no ping.
 * One that finds no room is given up, as in SQLAlchemy's queue pool. Any thread may use it.
 *
 * <p>Agroal's own cache leaves a {@link ThreadLocal} on the server's threads after undeploy, and
 * its pool keeps whatever was opened.
 */
final class IdleConnections implements ConnectionCache {

  /** How long a returning thread may take from {@link #put} to its release of the connection. */
  private static final int SPINS = 1_000;

  private final BlockingDeque<Acquirable> kept;

  IdleConnections(int poolSize) {
    kept = new LinkedBlockingDeque<>(poolSize);
  }

  @Override
  public @Nullable Acquirable get() {
    Acquirable connection = kept.pollFirst();
    while (connection != null && !acquire(connection)) {
      // Somebody else has found it without us, or it was closed.
      connection = kept.pollFirst();
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
    if (connection.isAcquirable() && !kept.offerFirst(connection)) {
      ((TransactionAware) connection).setFlushOnly();
    }
  }

  @Override
  public void reset() {
    // Nothing is cached that the pool does not have.
  }

  int count() {
    return kept.size();
  }
}
