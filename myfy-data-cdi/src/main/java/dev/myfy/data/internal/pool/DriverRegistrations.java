package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;

/**
 * Drivers register themselves with {@link DriverManager} when their class is loaded, which would
 * keep the application's class loader alive after undeploy.
 */
final class DriverRegistrations {

  /** A thread that MySQL Connector/J starts and nobody stops; its javadoc asks for this. */
  private static final String MYSQL_THREAD = "com.mysql.cj.jdbc.AbandonedConnectionCleanupThread";

  private DriverRegistrations() {}

  static void removeOwn() {
    ClassLoader own = DriverRegistrations.class.getClassLoader();
    Enumeration<Driver> drivers = DriverManager.getDrivers();
    while (drivers.hasMoreElements()) {
      Driver driver = drivers.nextElement();
      if (driver.getClass().getClassLoader() == own && own != ClassLoader.getSystemClassLoader()) {
        release(driver);
      }
    }
  }

  private static void release(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
      if (driver.getClass().getName().equals(ConnectorJTarget.DRIVER)) {
        Class<?> thread = Class.forName(MYSQL_THREAD, true, driver.getClass().getClassLoader());
        thread.getMethod("uncheckedShutdown").invoke(null);
      }
    } catch (SQLException | ReflectiveOperationException | SecurityException e) {
      System.getLogger("dev.myfy.data.pool")
          .log(System.Logger.Level.WARNING, Message.STOP_FAILED.line(driver, e.getMessage()), e);
    }
  }
}
