package dev.myfy.data.internal.pool;

import dev.myfy.data.fixture.DataContainer;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The library and the drivers in a class loader of their own, as in a WAR. */
final class IsolatedApplication {

  /** What was registered with DriverManager: while the application ran, and after its end. */
  record Registered(List<String> running, List<String> stopped) {}

  private IsolatedApplication() {}

  static Registered runWith(String url) throws ReflectiveOperationException, IOException {
    return runWith(url, classPath());
  }

  /** The same with MySQL Connector/J, and without MariaDB's driver. */
  static Registered runWithMysqlDriver(String url, Path driver)
      throws ReflectiveOperationException, IOException {
    Stream<URL> others =
        Stream.of(classPath()).filter(entry -> !entry.getPath().contains("mariadb-java-client"));
    return runWith(
        url, Stream.concat(others, Stream.of(url(driver.toString()))).toArray(URL[]::new));
  }

  private static Registered runWith(String url, URL... classPath)
      throws ReflectiveOperationException, IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader war = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(war);
      var inside = war.loadClass(Inside.class.getName()).getDeclaredMethod("run", String.class);
      List<?> lists = (List<?>) inside.invoke(null, url);
      return new Registered(strings(lists.get(0)), strings(lists.get(1)));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(IsolatedApplication::url)
        .toArray(URL[]::new);
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Loaded by the application's class loader, because DriverManager looks at its caller's. */
  public static final class Inside {

    private Inside() {}

    public static List<List<String>> run(String url) {
      List<String> running;
      try (DataContainer container = DataContainer.open(Map.of("myfy.data.database-url", url))) {
        if (container.number("select 1") != 1) {
          throw new IllegalStateException("no database");
        }
        running = ownDrivers();
      }
      return List.of(running, ownDrivers());
    }

    private static List<String> ownDrivers() {
      return Collections.list(DriverManager.getDrivers()).stream()
          .map(Driver::getClass)
          .filter(driver -> driver.getClassLoader() == Inside.class.getClassLoader())
          .map(Class::getName)
          .toList();
    }
  }
}
