package dev.myfy.data.internal.runtime;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.internal.migration.MappedTables;
import dev.myfy.data.internal.migration.MigrationRequest;
import dev.myfy.data.internal.migration.MigrationRequest.Home;
import dev.myfy.data.internal.migration.Migrations;
import dev.myfy.data.internal.persistence.PersistenceUnit;
import dev.myfy.data.internal.persistence.UnitDefinition;
import dev.myfy.data.internal.pool.UnpooledConnections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Migrations without a server: no pool, no JTA, and a persistence unit only to compare with. */
public final class ToolMigrations {

  private final DatabaseSettings settings;
  private final ClassLoader loader;
  private final UnpooledConnections connections;
  private final Supplier<Map<String, String>> providerProperties;

  private ToolMigrations(
      DatabaseSettings settings,
      ClassLoader loader,
      UnpooledConnections connections,
      Supplier<Map<String, String>> providerProperties) {
    this.settings = settings;
    this.loader = loader;
    this.connections = connections;
    this.providerProperties = providerProperties;
  }

  /**
   * A manager that reads and writes revisions in the sources.
   *
   * @param loader sees entities, driver and Liquibase
   * @param providerProperties the user's, asked for when entities are compared
   */
  public static MigrationManager open(
      DatabaseSettings settings,
      ClassLoader loader,
      Supplier<Map<String, String>> providerProperties) {
    UnpooledConnections connections = UnpooledConnections.of(settings);
    ToolMigrations tool = new ToolMigrations(settings, loader, connections, providerProperties);
    return new Migrations(
        new MigrationRequest(settings, loader, Home.SOURCES, connections::open, tool::tables),
        connections::close);
  }

  private MappedTables tables() {
    try (PersistenceUnit unit = PersistenceUnit.open(definition())) {
      return new MappedTables(unit.createStatements(), unit.describe());
    }
  }

  private UnitDefinition definition() {
    return new UnitDefinition(
        settings,
        loader,
        ApplicationScope.detect()::owns,
        connections.dataSource(),
        connections.product(),
        Optional.empty(),
        providerProperties.get(),
        Optional.empty(),
        UnaryOperator.identity(),
        Set.of());
  }
}
