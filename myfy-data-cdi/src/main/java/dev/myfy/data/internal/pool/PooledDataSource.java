package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import io.agroal.api.AgroalDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The pool as applications see it: waiting is bounded as a whole, the time-out explains itself, and
 * nobody can close it.
 */
final class PooledDataSource implements DataSource {

  private static final String AGROAL_TIMEOUT = "Sorry, acquisition timeout!";

  private final AgroalDataSource pool;
  private final DatabaseSettings settings;
  private final JtaEnlistment enlistment;
  private final Checkouts checkouts;
  private final ConnectionOpener opener;

  PooledDataSource(AgroalDataSource pool, DatabaseSettings settings, PoolParts parts) {
    this.pool = pool;
    this.settings = settings;
    this.enlistment = parts.enlistment();
    this.checkouts = parts.checkouts();
    this.opener = parts.opener();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (enlistment.getTransactionAware() != null) {
      return pool.getConnection();
    }
    long deadline = System.nanoTime() + longestWait().toNanos();
    checkouts.enter();
    boolean lent = false;
    try {
      Connection connection = opener.within(deadline, () -> fromPool(deadline));
      lent = true;
      return connection;
    } finally {
      if (!lent) {
        checkouts.leave();
      }
    }
  }

  /** Without queueing, opening a connection may still take the connect time-out. */
  private Duration longestWait() {
    return settings.poolTimeout().isZero() ? settings.connectTimeout() : settings.poolTimeout();
  }

  private Connection fromPool(long deadline) throws SQLException {
    while (true) {
      try {
        return borrow();
      } catch (SQLTimeoutException e) {
        throw checkouts.timeout();
      } catch (SQLException e) {
        // A bare SQLException: no SQLState, no cause, no class of its own. Whoever is inside the
        // gate is entitled to a connection; Agroal has only missed the one that became free.
        if (!AGROAL_TIMEOUT.equals(e.getMessage())) {
          throw e;
        }
        if (System.nanoTime() - deadline >= 0) {
          throw checkouts.timeout();
        }
      }
    }
  }

  private Connection borrow() throws SQLException {
    try {
      return pool.getConnection();
    } catch (IdleConnections.Unavailable e) {
      throw e.reason();
    }
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
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    if (type.isInstance(pool)) {
      return type.cast(pool);
    }
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this) || type.isInstance(pool);
  }
}
