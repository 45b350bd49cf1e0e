package dev.myfy.data.internal.runtime;

/**
 * Tells the application's own files from those of the server, whose class path may be visible too.
 * In a WAR they lie below WEB-INF; without a WAR (Java SE) everything is the application's.
 */
final class ApplicationScope {

  private static final String WEB_INF = "/WEB-INF/";

  private final boolean war;

  private ApplicationScope(boolean war) {
    this.war = war;
  }

  static ApplicationScope detect() {
    String own =
        ApplicationScope.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return new ApplicationScope(own.contains(WEB_INF));
  }

  boolean owns(String location) {
    // Open Liberty 26 names WEB-INF/classes of a packed WAR by a URL of its own that cannot be
    // scanned, and the WAR file besides.
    return !war || location.contains(WEB_INF) || location.endsWith(".war");
  }
}
