package dev.myfy.data.internal.runtime;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.internal.migration.MappedTables;
import dev.myfy.data.internal.migration.MigrationRequest;
import dev.myfy.data.internal.migration.MigrationRequest.Home;
import dev.myfy.data.internal.migration.Migrations;
import dev.myfy.data.internal.migration.StartMigration;
import dev.myfy.data.internal.persistence.PersistenceUnit;
import dev.myfy.data.internal.pool.ConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * Migrations on a server: at start before the entities are mapped, because the provider may look at
 * their tables, and later for whoever injects the manager.
 */
final class ApplicationMigrations {

  private final MigrationRequest request;
  private final Migrations manager;

  /** Null until the entities are mapped. */
  private volatile @Nullable PersistenceUnit unit;

  ApplicationMigrations(StartRequest start, ConnectionPool pool) {
    request =
        new MigrationRequest(
            start.settings(), start.loader(), Home.CLASS_PATH, pool::openUnpooled, this::tables);
    manager = new Migrations(request, ApplicationMigrations::doNothing);
  }

  /** What the injected manager does when the application closes it: it is not theirs. */
  private static void doNothing() {}

  /** As the settings say. */
  void start() {
    new StartMigration(request, manager).run();
  }

  void mapped(PersistenceUnit opened) {
    unit = opened;
  }

  MigrationManager manager() {
    return manager;
  }

  private MappedTables tables() {
    PersistenceUnit opened = unit;
    if (opened == null) {
      throw new IllegalStateException("the entities are not mapped yet");
    }
    return new MappedTables(opened.createStatements(), opened.describe());
  }
}
