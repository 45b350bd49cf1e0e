package dev.myfy.data.internal.runtime;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.internal.config.Reading;
import dev.myfy.data.internal.config.SettingsReader;
import dev.myfy.data.internal.migration.MigrationRequest;
import dev.myfy.data.internal.migration.Migrations;
import dev.myfy.data.internal.pool.UnpooledConnections;
import dev.myfy.data.spi.DataTools;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** What works without a server. Made by ServiceLoader, so the class is public. */
public final class RuntimeTools implements DataTools {

  @Override
  public DatabaseSettings loadSettings(ClassLoader loader) {
    Reading reading = SettingsReader.read(loader);
    System.Logger log = System.getLogger("dev.myfy.data");
    reading.warnings().forEach(warning -> log.log(Level.WARNING, warning));
    return reading.settings();
  }

  @Override
  public MigrationManager openMigrations(DatabaseSettings settings, ClassLoader loader) {
    UnpooledConnections connections = seenBy(loader, () -> UnpooledConnections.of(settings));
    MigrationRequest request =
        new MigrationRequest(
            settings, loader, MigrationRequest.Home.SOURCES, connections::open, new NoComparison());
    return new Migrations(request, connections::close);
  }

  /** Drivers are looked for by the context class loader, which is the application's on a server. */
  private static <T> T seenBy(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
