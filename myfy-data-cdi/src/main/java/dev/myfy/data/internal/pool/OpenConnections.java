package dev.myfy.data.internal.pool;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What is known of each physical connection of a pool: when it was opened, when it was last used,
 * and whether it must not be used again. Any thread may use it.
 *
 * <p>A generation is all that was opened before {@link #renew()}; nothing is closed by that, each
 * connection is replaced when it is next asked for (SQLAlchemy's {@code _invalidate_time}).
 */
final class OpenConnections {

  private final Map<Connection, Life> lives = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;
  private volatile long renewedAt;
  private volatile long suspectedAt;

  OpenConnections(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    renewedAt = nanoTime.getAsLong() - 1;
    suspectedAt = renewedAt;
  }

  void opened(Connection connection) {
    lives.put(connection, new Life(nanoTime.getAsLong()));
  }

  void used(Connection connection) {
    find(connection).ifPresent(life -> life.usedAt = nanoTime.getAsLong());
  }

  /** The connection is in a state that nobody can answer for. */
  void doom(Connection connection) {
    find(connection).ifPresent(life -> life.doomed = true);
  }

  /** All connections that are open now are suspect. */
  void renew() {
    renewedAt = nanoTime.getAsLong();
  }

  /** Somebody got no answer in time: the statement was slow, or nothing gets through any more. */
  void suspect() {
    suspectedAt = nanoTime.getAsLong();
  }

  /** As {@link #renew()}, unless that happened within this time. */
  void renewAfter(Duration pause) {
    if (since(renewedAt) >= pause.toNanos()) {
      renew();
    }
  }

  /** Whether the connection may be lent, as far as can be told without asking the database. */
  boolean isFit(Connection connection, Optional<Duration> longestLife) {
    return find(connection)
        .filter(life -> !life.doomed && life.openedAt - renewedAt > 0)
        .filter(life -> longestLife.isEmpty() || since(life.openedAt) <= nanos(longestLife))
        .isPresent();
  }

  /** Whether nobody has used the connection for this time, or since {@link #suspect()}. */
  boolean isDoubtful(Connection connection, Duration rest) {
    return find(connection)
        .filter(life -> since(life.usedAt) > rest.toNanos() || life.usedAt - suspectedAt <= 0)
        .isPresent();
  }

  void closed(Connection connection) {
    lives.remove(connection);
  }

  int count() {
    return lives.size();
  }

  private Optional<Life> find(Connection connection) {
    return Optional.ofNullable(lives.get(connection));
  }

  private long since(long time) {
    return nanoTime.getAsLong() - time;
  }

  private static long nanos(Optional<Duration> time) {
    return time.map(Duration::toNanos).orElse(Long.MAX_VALUE);
  }

  /** Written by the thread that holds the connection. */
  private static final class Life {

    private final long openedAt;
    private volatile long usedAt;
    private volatile boolean doomed;

    Life(long now) {
      openedAt = now;
      usedAt = now;
    }
  }
}
