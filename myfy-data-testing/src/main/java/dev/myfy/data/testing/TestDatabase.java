package dev.myfy.data.testing;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.internal.testing.database.OpenDatabase;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;

/**
 * A database for a test, and all that works with it: pool, entity manager factory, sessions, JTA.
 * No server and no container is needed. Nobody else uses it, and when it is closed it is gone.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.open(User.class)) {
 *   database.createTables();
 *   database.sessionFactory().runInTransaction(session -> session.persist(new User("Ada")));
 * }
 * }</pre>
 *
 * <p>Any thread may use it; {@link #begin()} and {@link #rollback()} are for one thread.
 */
public final class TestDatabase implements AutoCloseable {

  private final OpenDatabase database;

  private TestDatabase(OpenDatabase database) {
    this.database = database;
  }

  /**
   * Opens SQLite in memory, or a schema or database on the server that {@code
   * MYFY_DATA_TEST_DATABASE_URL} names.
   *
   * @param entities the mapped classes; what they refer to comes with them. None: all that are
   *     found on the class path.
   * @throws DataException with the reason: a class is not mapped (MYFY1006), no place for the
   *     tables (MYFY1007), or any reason for which a deployment fails
   */
  public static TestDatabase open(Class<?>... entities) {
    return new TestDatabase(OpenDatabase.asConfigured(entities));
  }

  /**
   * Opens a database on this server: a schema of its own with PostgreSQL, a database with MySQL and
   * MariaDB, a file beside it with SQLite. It is removed when this is closed; if the process is
   * killed, the next test on this server removes it.
   *
   * @param url as {@code MYFY_DATA_DATABASE_URL}, for example {@code
   *     postgresql://user:password@localhost/test} or {@code sqlite://}
   * @param entities as in {@link #open(Class...)}
   * @throws InvalidDatabaseUrlException as {@link DatabaseUrl#parse}
   * @throws DataException as {@link #open(Class...)}
   */
  public static TestDatabase open(String url, Class<?>... entities) {
    return new TestDatabase(OpenDatabase.at(DatabaseUrl.parse(url), entities));
  }

  /** Where sessions come from. */
  public SessionFactory sessionFactory() {
    return database.runtime().sessions();
  }

  /** The entity manager factory. */
  public EntityManagerFactory entityManagerFactory() {
    return database.runtime().entityManagerFactory();
  }

  /** The pool. */
  public DataSource dataSource() {
    return database.runtime().dataSource();
  }

  /** The settings in force. */
  public DatabaseSettings settings() {
    return database.runtime().settings();
  }

  /** The application's revisions, to test with the tables that they make. */
  public MigrationManager migrations() {
    return database.runtime().migrations();
  }

  /** A new counter of what reaches this database from now on. */
  public StatementCounter statements() {
    return new StatementCounter(database.connections().counter()::count);
  }

  /**
   * Creates the tables of the entities; those that exist stay as they are.
   *
   * @throws DataException if the database refuses (MYFY0605)
   */
  public void createTables() {
    database.runtime().createMissingTables();
  }

  /**
   * Drops all tables and sequences, whoever made them.
   *
   * @throws DataException if the database refuses (MYFY1007)
   */
  public void dropTables() {
    database.tables().drop();
  }

  /**
   * Deletes all rows, begins generated keys anew, and writes the rows that the persistence provider
   * needs. The list of applied revisions stays.
   *
   * @throws DataException if the database refuses (MYFY1007)
   */
  public void truncate() {
    database.tables().truncate(database.runtime().createStatements());
  }

  /**
   * From now on everything is undone by {@link #rollback()}, also what is committed. Transactions
   * then take turns, as {@link RollbackAfterTest} says. Called again it undoes what there is, and
   * begins anew.
   */
  public void begin() {
    database.begin();
  }

  /**
   * Undoes all since {@link #begin()}; does nothing without.
   *
   * @throws DataException if something was committed in spite of that (MYFY1004)
   */
  public void rollback() {
    database.connections().rollback();
  }

  /** What stands behind it, for the JUnit extension. */
  public OpenDatabase internals() {
    return database;
  }

  /**
   * Closes everything and removes the database; a second call does nothing.
   *
   * @throws DataException if the schema or database cannot be removed (MYFY1007)
   */
  @Override
  public void close() {
    database.close();
  }
}
