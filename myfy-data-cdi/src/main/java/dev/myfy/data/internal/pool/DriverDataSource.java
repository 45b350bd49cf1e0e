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
  private static final ThreadLocal<@Nullable Source> SOURCE = new ThreadLocal<>();

  private final Source source;

  /** For Agroal, during {@link #handingOver}. */
  public DriverDataSource() {
    source = Objects.requireNonNull(SOURCE.get(), "made by Agroal only");
  }

  DriverDataSource(Source source) {
    this.source = source;
  }

  /** Makes a pool whose connections come from this source. */
  static AgroalDataSource handingOver(Source source, PoolMaking pool) throws SQLException {
    SOURCE.set(source);
    try {
      return pool.make();
    } finally {
      SOURCE.remove();
    }
  }

  /** Opens a connection. */
  interface Source {
    Connection open() throws SQLException;
  }

  /** Makes Agroal's pool. */
  interface PoolMaking {
    AgroalDataSource make() throws SQLException;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return source.open();
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
