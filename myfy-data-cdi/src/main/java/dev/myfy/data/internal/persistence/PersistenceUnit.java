package dev.myfy.data.internal.persistence;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.jta.Server;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application's entities, mapped by a provider, without a persistence.xml. */
public final class PersistenceUnit implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.myfy.data.persistence");

  /** Whatever the user's properties ask for. */
  private static final Map<String, String> CREATE_NOTHING =
      Map.of(
          "jakarta.persistence.schema-generation.database.action", "none",
          "jakarta.persistence.schema-generation.scripts.action", "none",
          "eclipselink.ddl-generation", "none",
          "hibernate.hbm2ddl.auto", "none",
          "hibernate.query.mutation_strategy.persistent.create_tables", "false");

  private final UnitDefinition definition;
  private final Provider provider;
  private final EntityManagerFactory factory;
  private final Optional<Validation> validation;

  private PersistenceUnit(
      UnitDefinition definition,
      Provider provider,
      EntityManagerFactory factory,
      Optional<Validation> validation) {
    this.definition = definition;
    this.provider = provider;
    this.factory = factory;
    this.validation = validation;
  }

  /**
   * Finds the entities and builds the entity manager factory. Without transactions it is for a
   * tool: the provider looks at the database to learn its version, and changes nothing there,
   * whatever the user's properties ask for.
   *
   * @throws DataException if there is no provider (MYFY0401, 0402) or the mapping is wrong
   *     (MYFY0406)
   */
  public static PersistenceUnit open(UnitDefinition definition) {
    Provider provider = choose(definition);
    MappedClasses classes = EntityScan.scan(definition);
    report(classes, provider);
    Optional<Validation> validation = Validation.find(definition);
    try {
      EntityManagerFactory factory = create(definition, provider, classes, validation);
      return new PersistenceUnit(definition, provider, factory, validation);
    } catch (RuntimeException | LinkageError e) {
      validation.ifPresent(Validation::close);
      throw failure(definition, e);
    }
  }

  private static Provider choose(UnitDefinition definition) {
    try {
      return Providers.choose(definition.settings().persistenceProvider());
    } catch (DataException e) {
      throw onOpenLiberty(definition) ? invisible(e) : e;
    }
  }

  private static EntityManagerFactory create(
      UnitDefinition definition,
      Provider provider,
      MappedClasses classes,
      Optional<Validation> validation) {
    Map<String, Object> properties = provider.properties(definition, classes);
    validation.ifPresent(known -> known.addTo(properties));
    definition
        .beanManager()
        .ifPresent(bm -> properties.put("jakarta.persistence.bean.manager", bm));
    properties.putAll(definition.providerProperties());
    if (definition.transactions().isEmpty()) {
      properties.putAll(CREATE_NOTHING);
    }
    List<String> names = new ArrayList<>(classes.names());
    names.addAll(provider.additionalClasses(classes));
    return provider.createFactory(
        new UnitInfo(definition, names, provider.className()), properties);
  }

  /** Where entity managers come from. */
  public EntityManagerFactory factory() {
    return factory;
  }

  /** Provider and version. */
  public String describe() {
    return provider.describe();
  }

  /** The connection that the entity manager uses in its transaction. */
  public Connection connection(EntityManager entityManager) {
    return provider.connection(entityManager);
  }

  /** Whether the persistence context has something to write; runs no SQL and calls no listener. */
  public boolean hasChanges(EntityManager entityManager) {
    return provider.hasChanges(entityManager);
  }

  /** Whether the query is SQL of the application's own, which may do anything. */
  public boolean isNative(Query query) {
    return provider.isNative(query);
  }

  /**
   * Creates tables that do not exist and touches none that does.
   *
   * @return the names of the new tables
   * @throws DataException if the database refuses (MYFY0605)
   */
  public List<String> createMissingTables() {
    return provider.createMissingTables(factory, definition);
  }

  /**
   * The statements that create every table, sequence, key and index of the model in an empty
   * database, and the rows that have to be in them. Runs none of them.
   */
  public List<String> createStatements() {
    return provider.createStatements(factory);
  }

  @Override
  public void close() {
    try {
      factory.close();
    } finally {
      validation.ifPresent(Validation::close);
    }
  }

  private static void report(MappedClasses classes, Provider provider) {
    if (classes.names().isEmpty()) {
      LOG.log(Level.WARNING, Message.NO_ENTITIES.line());
    }
    if (provider instanceof EclipseLinkProvider && !classes.lazyWithoutWeaving().isEmpty()) {
      String attributes = String.join(", ", classes.lazyWithoutWeaving());
      LOG.log(Level.WARNING, Message.LAZY_NOT_WOVEN.line(attributes));
    }
  }

  private static DataException failure(UnitDefinition definition, Throwable cause) {
    if (cause instanceof DataException known) {
      return known;
    }
    boolean linkage = cause instanceof LinkageError || cause instanceof ClassCastException;
    if (linkage && onOpenLiberty(definition)) {
      return invisible(cause);
    }
    Message message = Message.FACTORY_FAILED;
    return new DataException(message.id(), message.text(cause.getMessage()), cause);
  }

  private static boolean onOpenLiberty(UnitDefinition definition) {
    return definition.transactions().map(Transactions::server).stream()
        .anyMatch(Server.OPEN_LIBERTY::equals);
  }

  private static DataException invisible(Throwable cause) {
    Message message = Message.PROVIDER_INVISIBLE;
    return new DataException(message.id(), message.text(cause.getMessage()), cause);
  }
}
