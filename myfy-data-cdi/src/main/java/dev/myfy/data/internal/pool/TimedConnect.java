package dev.myfy.data.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connects on a thread of its own, because no driver bounds all of it: looking up the host's name,
 * connecting, encryption, and a server that accepts and never answers. A connection that comes too
 * late is closed.
 */
final class TimedConnect {

  private TimedConnect() {}

  /**
   * @throws SQLTimeoutException if it takes longer than the limit
   */
  static Connection connect(Callable<Connection> open, Duration limit) throws SQLException {
    CompletableFuture<Connection> attempt = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(open, attempt), "myfy-data-connect");
    thread.setDaemon(true);
    thread.start();
    try {
      return attempt.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return abandon(attempt, new SQLTimeoutException(noAnswer(limit), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return abandon(attempt, new SQLException("interrupted while connecting", e));
    } catch (ExecutionException e) {
      throw asSqlException(e.getCause());
    }
  }

  private static void run(Callable<Connection> open, CompletableFuture<Connection> attempt) {
    try {
      Connection connection = open.call();
      if (!attempt.complete(connection)) {
        connection.close();
      }
    } catch (Exception | LinkageError e) {
      // Nobody listens any more if the attempt was abandoned.
      attempt.completeExceptionally(e);
    }
  }

  private static Connection abandon(CompletableFuture<Connection> attempt, SQLException reason)
      throws SQLException {
    attempt.cancel(false);
    try {
      // It may have come just now.
      return attempt.join();
    } catch (CancellationException e) {
      throw reason;
    } catch (RuntimeException e) {
      throw asSqlException(e.getCause());
    }
  }

  private static SQLException asSqlException(@Nullable Throwable failure) {
    return failure instanceof SQLException known
        ? known
        : new SQLException("the driver failed: " + failure, failure);
  }

  private static String noAnswer(Duration limit) {
    return "no answer within %.1f s".formatted(Math.max(0, limit.toMillis()) / 1000.0);
  }
}
