package dev.myfy.data.internal.pool;

import io.agroal.api.AgroalDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where Agroal gets its connections. It is given this instead of the driver class, because its
 * driver mode sets the login time-out of {@link java.sql.DriverManager}, which belongs to the whole
 * JVM. Agroal makes the object itself, so the class is public.
 */
public final class DriverDataSource implements DataSource {

  /** Set only while a pool is being made. */
  private static final ThreadLocal<@Nullable ConnectionOpener> OPENER = new ThreadLocal<>();

  private final ConnectionOpener opener;

  /** For Agroal, during {@link #handingOver}. */
  public DriverDataSource() {
    opener = Objects.requireNonNull(OPENER.get(), "made by Agroal only");
  }

  DriverDataSource(ConnectionOpener opener) {
    this.opener = opener;
  }

  /** Makes a pool whose connections come from this opener. */
  static AgroalDataSource handingOver(ConnectionOpener opener, PoolMaking pool)
      throws SQLException {
    OPENER.set(opener);
    try {
      return pool.make();
    } finally {
      OPENER.remove();
    }
  }

  /** Makes Agroal's pool. */
  interface PoolMaking {
    AgroalDataSource make() throws SQLException;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return opener.open();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("one user for all connections");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // Drivers log by themselves.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // See ConnectionOpener.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
