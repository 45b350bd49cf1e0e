package dev.myfy.data.internal.migration;

import dev.myfy.data.DatabaseSettings;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * What a manager works with.
 *
 * @param settings in force
 * @param loader the application's class loader
 * @param home where the revisions are
 * @param connections opens one beside the pool, without read time-out, outside of JTA
 * @param tables what the entities need; asked for only where they are compared
 */
public record MigrationRequest(
    DatabaseSettings settings,
    ClassLoader loader,
    Home home,
    Supplier<Connection> connections,
    Supplier<MappedTables> tables) {

  /** Where revisions are read. */
  public enum Home {
    /** In the application as it was built. */
    CLASS_PATH,

    /** In the sources, if they are there; otherwise in the application as it was built. */
    SOURCES
  }

  String dialect() {
    return settings.databaseUrl().dialect();
  }
}
