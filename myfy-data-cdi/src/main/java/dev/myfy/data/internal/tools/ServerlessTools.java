package dev.myfy.data.internal.tools;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.internal.config.ProviderProperty;
import dev.myfy.data.internal.config.Reading;
import dev.myfy.data.internal.config.SettingsReader;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.runtime.ToolMigrations;
import dev.myfy.data.spi.DataTools;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.stream.Collectors;

/** Stands behind the static methods of the public API. Public for ServiceLoader. */
public final class ServerlessTools implements DataTools {

  /** That there is no MicroProfile Config is no surprise here. */
  @Override
  public DatabaseSettings loadSettings(ClassLoader loader) {
    Reading reading = SettingsReader.read(loader);
    reading.warnings().stream()
        .filter(warning -> !warning.startsWith(Message.CONFIG_UNAVAILABLE.id()))
        .forEach(warning -> System.getLogger("dev.myfy.data").log(Level.WARNING, warning));
    return reading.settings();
  }

  @Override
  public MigrationManager openMigrations(DatabaseSettings settings, ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // By it JDBC drivers are found.
    thread.setContextClassLoader(loader);
    try {
      return ToolMigrations.open(settings, loader, () -> providerProperties(loader));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Map<String, String> providerProperties(ClassLoader loader) {
    return SettingsReader.read(loader).providerProperties().stream()
        .collect(Collectors.toMap(ProviderProperty::name, ProviderProperty::value));
  }
}
