package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.message.Message;
import java.sql.Driver;
import java.util.Map;

/** The drivers that the application has; never by {@link java.sql.DriverManager}. */
final class Drivers {

  private static final Map<String, String> COORDINATES =
      Map.of(
          SqliteTarget.DRIVER, "org.xerial:sqlite-jdbc",
          PostgresqlTarget.DRIVER, "org.postgresql:postgresql",
          MariadbTarget.DRIVER, "org.mariadb.jdbc:mariadb-java-client",
          ConnectorJTarget.DRIVER, "com.mysql:mysql-connector-j");

  private Drivers() {}

  /** Whether the class file can be seen; the class is not loaded, so nothing registers itself. */
  static boolean hasClass(String driver) {
    return Thread.currentThread()
            .getContextClassLoader()
            .getResource(driver.replace('.', '/') + ".class")
        != null;
  }

  /**
   * @throws DatabaseConnectionException if it is missing (MYFY0301)
   */
  static Driver load(JdbcTarget target, DatabaseUrl url) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(target.driverClass(), true, loader)
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      Message message = Message.DRIVER_MISSING;
      String coordinates = COORDINATES.get(target.driverClass());
      throw new DatabaseConnectionException(
          message.id(), message.text(url.dialect(), coordinates), e);
    }
  }
}
