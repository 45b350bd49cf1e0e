package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Opens physical connections, in bounded time: within {@code CONNECT_TIMEOUT}, and within what is
 * left of {@code POOL_TIMEOUT} to the thread that waits for one. Any thread may use it.
 */
final class ConnectionOpener {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final JdbcTarget target;
  private final DatabaseSettings settings;
  private final Driver driver;
  private final ConnectFailures failures;

  /** Null unless the thread is in {@link #within}, so that nothing of ours stays on it. */
  @SuppressWarnings("ThreadLocalUsage") // Two pools must not see each other's deadlines.
  private final ThreadLocal<@Nullable Asking> asking = new ThreadLocal<>();

  /**
   * @throws DatabaseConnectionException if the driver is missing (MYFY0301)
   */
  ConnectionOpener(JdbcTarget target, DatabaseSettings settings) {
    this.target = target;
    this.settings = settings;
    this.driver = Drivers.load(target, settings.databaseUrl());
    this.failures = new ConnectFailures(settings.poolSize(), target.display(), System::nanoTime);
  }

  /** Asks the pool for a connection; if one has to be opened for it, that ends by the deadline. */
  Connection within(long deadlineNanos, ConnectionSource pool) throws SQLException {
    return within(new Asking(deadlineNanos, pool, true));
  }

  private Connection within(Asking request) throws SQLException {
    asking.set(request);
    try {
      return request.pool().get();
    } finally {
      // Not removed, which takes longer than setting it: the thread will be back.
      asking.set(null);
    }
  }

  /**
   * Agroal opens the connections of virtual threads one after the other, on a thread that knows no
   * deadline. So what such a thread asks for is asked for on a platform thread first, and given
   * back at once, for the virtual one to find it.
   *
   * @return whether that was done, so that it makes sense to look again
   * @throws SQLException if no connection was to be had
   */
  boolean openAhead() throws SQLException {
    Asking request = asking.get();
    if (request == null || !VirtualThreads.isCaller()) {
      return false;
    }
    Asking same = new Asking(request.deadline(), request.pool(), false);
    // The other thread keeps to the deadline itself, and says better why.
    TimedConnect.connect(() -> within(same), timeLeft().plus(GRACE)).close();
    return true;
  }

  /** Whether the calling thread borrows, which is in {@link #within}. */
  boolean isAsked() {
    Asking request = asking.get();
    return request != null && request.borrows();
  }

  /**
   * What a thread asks the pool for.
   *
   * @param deadline by {@link System#nanoTime()}
   * @param borrows whether it keeps what it gets
   */
  private record Asking(long deadline, ConnectionSource pool, boolean borrows) {}

  /** What a pool does to get a connection. */
  interface ConnectionSource {
    Connection get() throws SQLException;
  }

  /**
   * Opens a connection.
   *
   * @throws SQLTransientConnectionException if that fails (MYFY0302), caused by a {@link
   *     DatabaseConnectionException}; also if too many attempts have failed just now (MYFY0342)
   */
  Connection open() throws SQLException {
    if (timeLeft().isNegative()) {
      throw new SQLTimeoutException("no time is left to open a connection");
    }
    failures.requireHope(timeLeft());
    try {
      Connection connection = connect();
      failures.end();
      return connection;
    } catch (SQLException e) {
      boolean ours = Thread.currentThread().isInterrupted();
      throw ours ? ConnectFailures.transientFailure(failure(e)) : failures.add(failure(e));
    } finally {
      failures.attemptEnded();
    }
  }

  /** Asks the database in half of the time that is left: another one may have to be opened. */
  boolean ping(Connection connection) throws SQLException {
    Duration limit = timeLeft().dividedBy(2);
    int seconds = Math.toIntExact(Math.max(1, limit.toSeconds()));
    if (!target.isNetworked()) {
      return connection.isValid(seconds);
    }
    // MariaDB's driver takes no notice of the seconds.
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(Math.max(1, limit.toMillis())));
    boolean alive = connection.isValid(seconds);
    if (alive) {
      setReadTimeout(connection, settings.readTimeout());
    }
    return alive;
  }

  /**
   * Opens a connection that waits for an answer as long as it takes.
   *
   * @throws DatabaseConnectionException if that fails (MYFY0302)
   */
  Connection openPatient() {
    try {
      return connect(Duration.ZERO);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private Connection connect() throws SQLException {
    return connect(settings.readTimeout());
  }

  private Connection connect(Duration readTimeout) throws SQLException {
    if (!target.isNetworked()) {
      Connection file = opened();
      SqliteConnectionSetup.prepare(file);
      return file;
    }
    Connection connection = TimedConnect.connect(this::opened, timeLeft());
    try {
      setReadTimeout(connection, readTimeout);
    } catch (SQLException e) {
      try (connection) {
        throw e;
      }
    }
    return connection;
  }

  private static void setReadTimeout(Connection connection, Duration limit) throws SQLException {
    int milliseconds = Math.toIntExact(limit.toMillis());
    connection.setNetworkTimeout(Runnable::run, milliseconds);
  }

  private Connection opened() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(target.properties());
    Connection connection = driver.connect(target.url(), properties);
    if (connection == null) {
      throw new SQLException("the driver " + driver.getClass().getName() + " refused its URL");
    }
    return connection;
  }

  private Duration timeLeft() {
    Asking request = asking.get();
    Duration connect = target.connectTimeout().orElse(settings.connectTimeout());
    if (request == null) {
      return connect;
    }
    Duration left = Duration.ofNanos(request.deadline() - System.nanoTime());
    return left.compareTo(connect) < 0 ? left : connect;
  }

  /** What a failure of the driver means, without secrets. */
  DatabaseConnectionException failure(SQLException cause) {
    Message message = Message.DATABASE_UNREACHABLE;
    String reason = Secrets.mask(String.valueOf(cause.getMessage()), settings.databaseUrl());
    String hint = target.isNetworked() ? "" : " (file and directory writable?)";
    return new DatabaseConnectionException(
        message.id(), message.text(target.display(), reason, hint), cause);
  }
}
