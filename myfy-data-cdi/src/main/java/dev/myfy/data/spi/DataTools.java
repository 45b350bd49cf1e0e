package dev.myfy.data.spi;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import java.util.ServiceLoader;

/** What stands behind the static methods of the public API. Applications do not call it. */
public interface DataTools {

  /** Reads and checks the settings. */
  DatabaseSettings loadSettings(ClassLoader loader);

  /** Makes a manager that works without a server. */
  MigrationManager openMigrations(DatabaseSettings settings, ClassLoader loader);

  /**
   * The one implementation, from the jar of this interface.
   *
   * @throws DataException if the jar is not whole (MYFY0205)
   */
  static DataTools find() {
    return ServiceLoader.load(DataTools.class, DataTools.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "MYFY0205",
                    "META-INF/services/dev.myfy.data.spi.DataTools is missing: a build that packs"
                        + " myfy-data-cdi together with other jars must merge META-INF/services.",
                    null));
  }
}
