package dev.myfy.data.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.beans.Introspector;
import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library in a class loader of its own, as in a WAR. */
class MigrationWithoutLiquibaseTest {

  private static URLClassLoader application(Predicate<String> jars) {
    List<URL> urls = new ArrayList<>();
    try {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (jars.test(entry)) {
          urls.add(new File(entry).toURI().toURL());
        }
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  private static void upgrade(ClassLoader application, Path root) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(application);
    try {
      Class.forName(UpgradeProcess.class.getName(), true, application)
          .getMethod("main", String[].class)
          .invoke(
              null, (Object) new String[] {root.toString(), "sqlite:///" + root.resolve("app.db")});
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void coordinatesAreNamed(@TempDir Path directory) throws Exception {
    new Project(directory, "sqlite://").withUsersAndOrders();
    try (URLClassLoader loader = application(jar -> !jar.contains("liquibase"))) {
      assertThatThrownBy(() -> upgrade(loader, directory))
          .isInstanceOf(InvocationTargetException.class)
          .hasStackTraceContaining("MYFY0901")
          .hasStackTraceContaining("org.liquibase:liquibase-core:4.33.0");
    }
  }

  @Test
  void applicationThatHasMigratedCanBeCollected(@TempDir Path directory) throws Exception {
    new Project(directory, "sqlite://").withUsersAndOrders();
    WeakReference<ClassLoader> gone = migrateAndForget(directory);
    Awaitility.await()
        .untilAsserted(
            () -> {
              // Servers do so when they undeploy; Liquibase looks at its changes as Java beans.
              Introspector.flushCaches();
              System.gc();
              assertThat(gone.get()).isNull();
            });
  }

  private static WeakReference<ClassLoader> migrateAndForget(Path directory) throws Exception {
    try (URLClassLoader loader = application(jar -> true)) {
      upgrade(loader, directory);
      return new WeakReference<>(loader);
    }
  }
}
