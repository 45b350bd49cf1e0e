package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Drivers register themselves with {@link DriverManager} when their class is loaded, which would
 * keep the application's class loader alive after undeploy.
 */
final class DriverRegistrations {

  /** A thread that MySQL Connector/J starts and nobody stops; its javadoc asks for this. */
  private static final String MYSQL_THREAD = "com.mysql.cj.jdbc.AbandonedConnectionCleanupThread";

  private DriverRegistrations() {}

  /**
   * Looks until nothing is left: a look at the list loads, by our class loader, the namesake of
   * every driver that another application has left there, and that registers itself behind the
   * look.
   */
  static void removeOwn() {
    own();
    for (List<Driver> own = own(); !own.isEmpty(); own = own()) {
      if (!own.stream().allMatch(DriverRegistrations::release)) {
        return;
      }
    }
  }

  private static List<Driver> own() {
    ClassLoader own = DriverRegistrations.class.getClassLoader();
    return own == ClassLoader.getSystemClassLoader()
        ? List.of()
        : DriverManager.drivers()
            .filter(driver -> driver.getClass().getClassLoader() == own)
            .toList();
  }

  private static boolean release(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
      if (driver.getClass().getName().equals(ConnectorJTarget.DRIVER)) {
        Class<?> thread = Class.forName(MYSQL_THREAD, true, driver.getClass().getClassLoader());
        thread.getMethod("uncheckedShutdown").invoke(null);
      }
      return true;
    } catch (SQLException | ReflectiveOperationException | SecurityException e) {
      System.getLogger("dev.myfy.data.pool")
          .log(System.Logger.Level.WARNING, Message.STOP_FAILED.line(driver, e.getMessage()), e);
      return false;
    }
  }
}
