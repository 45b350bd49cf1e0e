package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an application from storming a database that is down, and its log from being flooded: while
 * attempts to connect fail, no more of them are made in a second than the pool has connections, and
 * one line in ten seconds tells of it. Any thread may use it.
 */
final class ConnectFailures {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");
  private static final long WINDOW = Duration.ofSeconds(1).toNanos();
  private static final long SILENCE = Duration.ofSeconds(10).toNanos();

  private final int attemptsInWindow;
  private final String database;
  private final LongSupplier nanoTime;

  private @Nullable DatabaseConnectionException last;
  private long firstFailure;
  private long windowBegin;
  private long lastLine;
  private int attempts;
  private int underWay;

  ConnectFailures(int attemptsInWindow, String database, LongSupplier nanoTime) {
    this.attemptsInWindow = attemptsInWindow;
    this.database = database;
    this.nanoTime = nanoTime;
  }

  /**
   * Before each attempt, which must be followed by {@link #attemptEnded()}. While others try, it
   * waits for what becomes of them.
   *
   * @param longest how long to wait for the attempts of others
   * @throws SQLException if the last attempts have failed and the next one is not due (MYFY0342)
   */
  synchronized void requireHope(Duration longest) throws SQLException {
    long deadline = System.nanoTime() + longest.toNanos();
    boolean patient = true;
    while (patient && underWay > 0 && isLimitReached()) {
      patient = awaitOthers(deadline);
    }
    refuseAboveLimit();
    underWay++;
    attempts++;
  }

  /** After each attempt, however it ended. */
  synchronized void attemptEnded() {
    underWay--;
    notifyAll();
  }

  private boolean isLimitReached() {
    long now = nanoTime.getAsLong();
    if (now - windowBegin >= WINDOW) {
      windowBegin = now;
      attempts = 0;
    }
    return last != null && attempts >= attemptsInWindow;
  }

  private boolean awaitOthers(long deadline) {
    long left = deadline - System.nanoTime();
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      return left > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuseAboveLimit() throws SQLException {
    DatabaseConnectionException known = last;
    if (known != null && isLimitReached()) {
      Message message = Message.RECONNECT_LIMITED;
      throw transientFailure(
          new DatabaseConnectionException(
              message.id(), message.text(database, attemptsInWindow, known.getMessage()), known));
    }
  }

  /** After a failed attempt. */
  synchronized SQLException add(DatabaseConnectionException failure) {
    long now = nanoTime.getAsLong();
    if (last == null) {
      firstFailure = now;
      lastLine = now - SILENCE;
    }
    last = failure;
    if (now - lastLine >= SILENCE) {
      lastLine = now;
      LOG.log(Level.WARNING, failure.getMessage());
    }
    return transientFailure(failure);
  }

  /** After an attempt that succeeded. */
  synchronized void end() {
    if (last != null) {
      last = null;
      double seconds = (nanoTime.getAsLong() - firstFailure) / 1e9;
      LOG.log(Level.INFO, Message.RECONNECTED.line(database, seconds));
    }
  }

  /** As it passes through JDBC. */
  static SQLException transientFailure(DatabaseConnectionException cause) {
    return new SQLTransientConnectionException(cause.getMessage(), SqlStates.CANNOT_CONNECT, cause);
  }
}
