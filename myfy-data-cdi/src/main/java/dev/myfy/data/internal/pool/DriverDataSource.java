package dev.myfy.data.internal.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens physical connections with one driver instance. Agroal is given this instead of the driver
 * class, because its driver mode sets the login time-out of {@link java.sql.DriverManager}, which
 * belongs to the whole JVM. Agroal makes and fills it by its setters, so the class is public.
 */
public final class DriverDataSource implements DataSource {

  /** Keeps driver properties apart from our own setters, such as {@code loginTimeout}. */
  static final String DRIVER_PROPERTY = "driver.";

  private final Properties properties = new Properties();
  private @Nullable Driver driver;
  private @Nullable String url;

  /** The name of the driver class; it is loaded by the application's class loader. */
  public void setDriverClass(String name) throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    driver =
        Class.forName(name, true, loader)
            .asSubclass(Driver.class)
            .getDeclaredConstructor()
            .newInstance();
  }

  /** The JDBC URL, without credentials. */
  public void setUrl(String url) {
    this.url = url;
  }

  /** A driver property, its name prefixed; user and password are two of them. */
  public void setProperty(String name, String value) {
    properties.setProperty(name.substring(DRIVER_PROPERTY.length()), value);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (driver == null || url == null) {
      throw new SQLException("driver and URL are not set");
    }
    Properties copy = new Properties();
    copy.putAll(properties);
    Connection connection = driver.connect(url, copy);
    if (connection == null) {
      throw new SQLException("the driver " + driver.getClass().getName() + " refused its URL");
    }
    return connection;
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
    // A driver property, see JdbcTarget.
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
    if (type.isInstance(driver)) {
      return type.cast(driver);
    }
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(driver);
  }
}
