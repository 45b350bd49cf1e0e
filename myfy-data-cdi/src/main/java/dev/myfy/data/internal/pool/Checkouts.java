package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The gate in front of the pool: at most pool size and overflow come in, first come first served,
 * and whoever is turned away learns who is inside. Any thread may use it.
 *
 * <p>Agroal's own queue is not used: its time-out starts anew with each connection that it tries,
 * and does not bound the opening of one.
 */
final class Checkouts {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");

  private static final int HOLDERS_SHOWN = 10;

  private record Holder(Thread thread, long since) {}

  private final DatabaseSettings settings;
  private final BooleanSupplier entered;
  private final Semaphore places;
  private final Map<Connection, Holder> holders = new ConcurrentHashMap<>();
  private final Map<Connection, Integer> leaving = new ConcurrentHashMap<>();

  /**
   * @param entered whether the calling thread has come in, and borrows now
   */
  Checkouts(DatabaseSettings settings, BooleanSupplier entered) {
    this.settings = settings;
    this.entered = entered;
    places = new Semaphore(settings.poolSize() + settings.maxOverflow(), true);
  }

  /**
   * Waits for a place, which is freed by {@link #returned} or, if no connection was lent, by {@link
   * #leave()}.
   *
   * @throws SQLTransientConnectionException if none is free in time (MYFY0303) or the thread is
   *     interrupted (MYFY0341)
   */
  void enter() throws SQLException {
    // A free place is given to an interrupted thread too, but nobody jumps the queue.
    if (!places.hasQueuedThreads() && places.tryAcquire()) {
      return;
    }
    try {
      if (!places.tryAcquire(settings.poolTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
        throw timeout();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException(
          Message.INTERRUPTED.line(), SqlStates.CANNOT_CONNECT, e);
    }
  }

  void leave() {
    places.release();
  }

  /** The calling thread gets this connection for its place. */
  void lent(Connection connection) {
    if (entered.getAsBoolean()) {
      holders.putIfAbsent(connection, new Holder(Thread.currentThread(), System.nanoTime()));
    }
  }

  /** It does not get it after all, and still has its place. */
  void notLent(Connection connection) {
    holders.remove(connection);
  }

  /** The holder lets go; what it held can be had again at {@link #returned}. */
  void givenBack(Connection connection) {
    if (holders.remove(connection) != null) {
      // A number, because the next holder may let go before this one's place is free.
      leaving.merge(connection, 1, Integer::sum);
    }
  }

  /** Frees the place, if the connection was lent through this gate. */
  void returned(Connection connection) {
    leaving.computeIfPresent(
        connection,
        (key, number) -> {
          leave();
          return number > 1 ? number - 1 : null;
        });
  }

  int inUse() {
    return holders.size();
  }

  SQLException timeout() {
    warnOfNesting();
    Message message = Message.POOL_TIMEOUT;
    String text =
        message.text(
            settings.poolTimeout().toMillis() / 1000.0,
            settings.poolSize(),
            settings.maxOverflow(),
            inUse(),
            places.getQueueLength(),
            describeHolders());
    PoolTimeoutException cause = new PoolTimeoutException(message.id(), text, null);
    return new SQLTransientConnectionException(cause.getMessage(), SqlStates.CANNOT_CONNECT, cause);
  }

  /** Who waits with a connection in hand may wait for others who do the same. */
  private void warnOfNesting() {
    Thread waiting = Thread.currentThread();
    long held = holders.values().stream().filter(holder -> holder.thread() == waiting).count();
    if (held > 0) {
      int places = settings.poolSize() + settings.maxOverflow();
      LOG.log(Level.WARNING, Message.NESTED_CONNECTIONS.line(nameOf(waiting), held, places));
    }
  }

  /** The longest holders first; that is where a leak shows. */
  private String describeHolders() {
    long now = System.nanoTime();
    String shown =
        holders.values().stream()
            .sorted(Comparator.comparingLong(holder -> holder.since() - now))
            .limit(HOLDERS_SHOWN)
            .map(holder -> describe(holder, now))
            .collect(Collectors.joining(", "));
    if (shown.isEmpty()) {
      return "nobody";
    }
    int more = inUse() - HOLDERS_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String describe(Holder holder, long now) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(now - holder.since());
    return "%s for %.1f s".formatted(nameOf(holder.thread()), milliseconds / 1000.0);
  }

  /** Virtual threads have no name unless they are given one. */
  private static String nameOf(Thread thread) {
    return thread.getName().isEmpty() ? thread.toString() : thread.getName();
  }
}
