package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.message.Message;
import java.sql.Driver;
import java.util.Map;

/** Finds a driver by its class in the application, never by {@link java.sql.DriverManager}. */
final class JdbcDrivers {

  private static final Map<String, String> COORDINATES =
      Map.of(
          "org.sqlite.JDBC", "org.xerial:sqlite-jdbc",
          "org.postgresql.Driver", "org.postgresql:postgresql",
          "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client");

  private JdbcDrivers() {}

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
