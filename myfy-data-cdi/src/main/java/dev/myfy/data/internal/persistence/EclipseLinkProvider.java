package dev.myfy.data.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.Version;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.server.ServerSession;

/** EclipseLink, the reference: the server's own, or the one in the WAR (WildFly). */
final class EclipseLinkProvider implements Provider {

  @Override
  public String describe() {
    return "EclipseLink " + Version.getVersion();
  }

  @Override
  public String className() {
    return PersistenceProvider.class.getName();
  }

  @Override
  public Map<String, Object> properties(UnitDefinition definition, MappedClasses classes) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("eclipselink.target-server", EclipseLinkServer.class.getName());
    properties.put("eclipselink.logging.logger", EclipseLinkLog.class.getName());
    properties.put("eclipselink.logging.level", "INFO");
    properties.put("eclipselink.logging.level.sql", definition.settings().echo() ? "FINE" : "INFO");
    // EclipseLink's own default shows bound values as soon as SQL is logged.
    properties.put("eclipselink.logging.parameters", "false");
    properties.put("eclipselink.cache.shared.default", "false");
    properties.put("eclipselink.deploy-on-startup", "true");
    // EclipseLink keeps sessions by name in a static map, which is the whole server's on Payara.
    properties.put("eclipselink.session-name", "myfy-data-" + UUID.randomUUID());
    // With 0, the default, who waits for a lock of a sequence asks for it all the time (4.0.8,
    // ConcurrencyManager.acquire). Who releases it wakes the others.
    properties.put("eclipselink.concurrency.manager.waittime", "10");
    properties.put("eclipselink.weaving", classes.allWoven() ? "static" : "false");
    properties.put("eclipselink.target-database", platform(definition).getName());
    if (definition.settings().databaseUrl().dialect().equals("postgresql")) {
      // Rows of one kind go in one round trip: docs/adr/0021, also about MariaDB.
      properties.put("eclipselink.jdbc.batch-writing", "JDBC");
    }
    return properties;
  }

  private static Class<? extends DatabasePlatform> platform(UnitDefinition definition) {
    return switch (definition.settings().databaseUrl().dialect()) {
      case "sqlite" -> SqlitePlatform.class;
      case "postgresql" -> PostgresqlPlatform.class;
      // Either product may answer at a mysql:// URL.
      default ->
          definition.product().equalsIgnoreCase("mariadb")
              ? MariadbPlatform.class
              : MysqlPlatform.class;
    };
  }

  @Override
  public List<String> additionalClasses(MappedClasses classes) {
    return TimeConverters.CLASSES.entrySet().stream()
        .filter(converter -> !classes.convertedTypes().contains(converter.getKey().getName()))
        .map(converter -> converter.getValue().getName())
        .toList();
  }

  @Override
  public EntityManagerFactory createFactory(UnitInfo unit, Map<String, Object> properties) {
    EntityManagerFactory factory =
        new PersistenceProvider().createContainerEntityManagerFactory(unit, properties);
    ServerSession session = factory.unwrap(ServerSession.class);
    leaveConnectionsToThePool(session.getLogin());
    if (session.getPlatform().supportsReturnGeneratedKeys()) {
      session.getEventManager().addListener(new GeneratedKeys());
    }
    return factory;
  }

  private static void leaveConnectionsToThePool(DatabaseLogin login) {
    // Three tries with five seconds between them would outlast any time-out of ours.
    login.setQueryRetryAttemptCount(0);
    login.setDelayBetweenConnectionAttempts(0);
    // Otherwise it pings inside a transaction that PostgreSQL has already given up.
    login.setConnectionHealthValidatedOnError(false);
  }

  @Override
  public List<String> createMissingTables(EntityManagerFactory factory, UnitDefinition definition) {
    return new EclipseLinkTables(factory.unwrap(ServerSession.class)).createMissing();
  }

  @Override
  public List<String> createStatements(EntityManagerFactory factory) {
    return new EclipseLinkTables(factory.unwrap(ServerSession.class)).createStatements();
  }

  @Override
  public Connection connection(EntityManager entityManager) {
    return entityManager.unwrap(Connection.class);
  }

  @Override
  public boolean hasChanges(EntityManager entityManager) {
    return new EclipseLinkChanges(entityManager.unwrap(UnitOfWorkImpl.class)).any();
  }

  @Override
  public boolean isNative(Query query) {
    return query instanceof StoredProcedureQuery || JpaHelper.getDatabaseQuery(query).isCallQuery();
  }
}
