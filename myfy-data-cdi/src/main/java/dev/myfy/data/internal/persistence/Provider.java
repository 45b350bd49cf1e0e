package dev.myfy.data.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** What differs between the persistence providers. */
sealed interface Provider permits EclipseLinkProvider, HibernateProvider {

  /** Name and version, for people. */
  String describe();

  /** The class that persistence.xml would name. */
  String className();

  /** Properties that make it run here; the user's own come on top. */
  Map<String, Object> properties(UnitDefinition definition, MappedClasses classes);

  /** Mapped classes of ours that the provider needs besides the application's. */
  List<String> additionalClasses(MappedClasses classes);

  EntityManagerFactory createFactory(UnitInfo unit, Map<String, Object> properties);

  /** Creates tables that do not exist, touches none that does, and returns the names of the new. */
  List<String> createMissingTables(EntityManagerFactory factory, UnitDefinition definition);

  /** The statements that create all of the model in an empty database; runs none of them. */
  List<String> createStatements(EntityManagerFactory factory);

  /** The connection that the entity manager uses in its transaction. */
  Connection connection(EntityManager entityManager);

  /** Whether the persistence context has something to write; runs no SQL and calls no listener. */
  boolean hasChanges(EntityManager entityManager);

  /** Whether the query is SQL of the application's own, which may do anything. */
  boolean isNative(Query query);
}
