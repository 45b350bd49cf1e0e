package dev.myfy.data.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** Hibernate ORM: the alternative on WildFly, which brings it along. */
final class HibernateProvider implements Provider {

  @Override
  public String describe() {
    return "Hibernate ORM " + Version.getVersionString();
  }

  @Override
  public String className() {
    return HibernatePersistenceProvider.class.getName();
  }

  @Override
  public Map<String, Object> properties(UnitDefinition definition, MappedClasses classes) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        "hibernate.transaction.jta.platform", new HibernateTransactions(definition.transactions()));
    properties.put("hibernate.transaction.coordinator_class", "jta");
    // The boundary may complete a transaction on another thread than it began on.
    properties.put("hibernate.jta.track_by_thread", "false");
    properties.put("hibernate.archive.autodetection", "");
    properties.put(MissingTables.PROPERTY, new MissingTables());
    if (definition.settings().databaseUrl().dialect().equals("sqlite")) {
      properties.put("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
    }
    if (definition.settings().echo()) {
      properties.put("hibernate.session_factory.statement_inspector", new HibernateEcho());
    }
    return properties;
  }

  @Override
  public List<String> additionalClasses(MappedClasses classes) {
    return List.of();
  }

  @Override
  public EntityManagerFactory createFactory(UnitInfo unit, Map<String, Object> properties) {
    return new HibernatePersistenceProvider().createContainerEntityManagerFactory(unit, properties);
  }

  @Override
  public List<String> createMissingTables(EntityManagerFactory factory, UnitDefinition definition) {
    return new HibernateTables(factory, definition.dataSource()).createMissing();
  }

  @Override
  public Connection connection(EntityManager entityManager) {
    return entityManager
        .unwrap(SessionImplementor.class)
        .getJdbcCoordinator()
        .getLogicalConnection()
        .getPhysicalConnection();
  }
}
