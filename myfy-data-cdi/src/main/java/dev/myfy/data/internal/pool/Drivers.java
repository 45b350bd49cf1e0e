package dev.myfy.data.internal.pool;

/** Which drivers the application has. */
final class Drivers {

  private Drivers() {}

  /** Whether the class file can be seen; the class is not loaded, so nothing registers itself. */
  static boolean hasClass(String driver) {
    return Thread.currentThread()
            .getContextClassLoader()
            .getResource(driver.replace('.', '/') + ".class")
        != null;
  }
}
