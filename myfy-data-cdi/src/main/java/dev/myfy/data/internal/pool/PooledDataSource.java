package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.internal.message.Message;
import io.agroal.api.AgroalDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The pool as applications see it: its time-out explains itself, and nobody can close it. */
final class PooledDataSource implements DataSource {

  private static final String AGROAL_TIMEOUT = "Sorry, acquisition timeout!";

  private final AgroalDataSource pool;
  private final DatabaseSettings settings;

  PooledDataSource(AgroalDataSource pool, DatabaseSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      // Agroal throws a bare SQLException: no SQLState, no cause, no class of its own.
      if (AGROAL_TIMEOUT.equals(e.getMessage())) {
        throw timeout();
      }
      throw e;
    }
  }

  private SQLException timeout() {
    Message message = Message.POOL_TIMEOUT;
    String text =
        message.text(
            settings.poolTimeout().toMillis() / 1000.0,
            settings.poolSize(),
            settings.maxOverflow(),
            pool.getMetrics().activeCount(),
            pool.getMetrics().awaitingCount());
    PoolTimeoutException cause = new PoolTimeoutException(message.id(), text, null);
    return new SQLTransientConnectionException(cause.getMessage(), "08001", cause);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("one user for all connections");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // MYFY_DATA_CONNECT_TIMEOUT is the setting for this.
  }

  @Override
  public int getLoginTimeout() {
    return Math.toIntExact(settings.connectTimeout().toSeconds());
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(pool)) {
      return type.cast(pool);
    }
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(pool);
  }
}
