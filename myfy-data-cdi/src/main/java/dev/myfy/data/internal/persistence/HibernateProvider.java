package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.query.NativeQuery;

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
    definition.transactions().ifPresent(transactions -> join(properties, transactions));
    properties.put("hibernate.archive.autodetection", "");
    properties.put(MissingTables.PROPERTY, new MissingTables());
    properties.put(MappedModel.PROPERTY, new MappedModel());
    // Otherwise a table that cannot be created is a line in the log, and missing later.
    properties.put("hibernate.hbm2ddl.halt_on_error", "true");
    if (definition.settings().databaseUrl().dialect().equals("sqlite")) {
      properties.put("hibernate.dialect", sqliteDialect());
    } else {
      properties.put(HibernateLocalTime.PROPERTY, HibernateLocalTime.contributors());
    }
    if (definition.settings().echo()) {
      properties.put("hibernate.session_factory.statement_inspector", new HibernateEcho());
    }
    return properties;
  }

  private static void join(Map<String, Object> properties, Transactions transactions) {
    properties.put("hibernate.transaction.jta.platform", new HibernateTransactions(transactions));
    properties.put("hibernate.transaction.coordinator_class", "jta");
    // The boundary may complete a transaction on another thread than it began on.
    properties.put("hibernate.jta.track_by_thread", "false");
  }

  /** Extends a class of another jar than Hibernate's own, which the application has to bring. */
  private static String sqliteDialect() {
    try {
      return HibernateSqliteDialect.class.getName();
    } catch (LinkageError e) {
      Message message = Message.SQLITE_DIALECT_MISSING;
      throw new DataException(message.id(), message.text(), e);
    }
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
  public List<String> createStatements(EntityManagerFactory factory) {
    return MappedModel.createStatements(factory);
  }

  @Override
  public Connection connection(EntityManager entityManager) {
    return entityManager
        .unwrap(SessionImplementor.class)
        .getJdbcCoordinator()
        .getLogicalConnection()
        .getPhysicalConnection();
  }

  @Override
  public boolean hasChanges(EntityManager entityManager) {
    return new HibernateChanges(entityManager.unwrap(SessionImplementor.class)).any();
  }

  @Override
  public boolean isNative(Query query) {
    return query instanceof NativeQuery || query instanceof StoredProcedureQuery;
  }
}
