package dev.myfy.data;

import dev.myfy.data.spi.DataTools;
import java.util.Set;

/**
 * Brings the database from one revision of its schema to another, and writes new revisions from the
 * entities.
 *
 * <p>Revisions are Liquibase changelogs in {@code db/changelog/<dialect>/}, with one for each kind
 * of database, because they hold its types. {@code changelog.yaml} lists them in order; the number
 * of a revision is the digits at the start of its file's name. Plain Liquibase can run them too.
 *
 * <p>Injected on a server, it reads them from the class path, and {@link #init} and {@link
 * #revision} are refused. From a main method or a build:
 *
 * <pre>{@code
 * DatabaseSettings settings = DatabaseSettings.load();
 * try (MigrationManager migrations = MigrationManager.open(settings, loader)) {
 *   System.out.println(migrations.upgrade());
 * }
 * }</pre>
 *
 * <p>it reads the directory {@code MYFY_DATA_MIGRATIONS_DIRECTORY} if that exists, and the class
 * path otherwise.
 *
 * <p>A target is a number ({@code 0002} or {@code 2}), {@code head}, {@code base}, or a distance
 * ({@code +1}, {@code -1}).
 *
 * <p>Each call works on a connection of its own, outside of any JTA transaction; what changes
 * something holds a lock meanwhile, which ends with its connection: PostgreSQL's advisory lock,
 * MySQL's and MariaDB's {@code GET_LOCK}, SQLite's own. Another one is waited for, for {@code
 * MYFY_DATA_MIGRATE_TIMEOUT} at most. On SQLite a call is one transaction, on PostgreSQL each
 * change set is one. MySQL and MariaDB commit each statement that changes the schema; what was half
 * done when a process died is named at the next call (MYFY0915).
 *
 * <p>Any thread may use it; no argument or result is null. All methods throw {@link
 * MigrationException}: MYFY0901 without Liquibase, MYFY0902 to MYFY0905 if there is no changelog or
 * a wrong one, MYFY0909 if a revision of the database has no file, MYFY0910 if a file that was
 * applied has changed.
 */
public interface MigrationManager extends AutoCloseable {

  /**
   * A manager that works without a server. Close it: for {@code sqlite://} it holds the database.
   *
   * @param settings for example of {@link DatabaseSettings#load(ClassLoader)}
   * @param loader sees the entities, the JDBC driver and Liquibase
   */
  static MigrationManager open(DatabaseSettings settings, ClassLoader loader) {
    return DataTools.find().openMigrations(settings, loader);
  }

  /**
   * Makes the directory of this kind of database, with an empty list of revisions in it.
   *
   * @throws MigrationException on a server (MYFY0906), or if the file system refuses (MYFY0907)
   */
  InitializedChangelog init();

  /**
   * As {@link #revision(String, boolean, Set)}, without options.
   *
   * @throws MigrationException as there
   */
  default NewRevision revision(String message, boolean autogenerate) {
    return revision(message, autogenerate, Set.of());
  }

  /**
   * Writes a new revision, numbered behind the highest one, and adds it to the list.
   *
   * @param message what it does; the file is named after it
   * @param autogenerate true: from the differences between the entities and the database; false: an
   *     empty one to fill in
   * @param options how
   * @throws MigrationException on a server (MYFY0906), before {@link #init} (MYFY0902), or with
   *     autogenerate while revisions are pending (MYFY0908)
   */
  NewRevision revision(String message, boolean autogenerate, Set<RevisionOption> options);

  /** Applies all pending revisions. */
  MigrationRun upgrade();

  /**
   * Applies pending revisions up to the target; one that is applied already is no error.
   *
   * @throws MigrationException if the target is unknown (MYFY0911), if a statement fails (MYFY0912,
   *     MYFY0913), or if somebody else holds the lock for too long (MYFY0914)
   */
  MigrationRun upgrade(String target);

  /** Undoes the newest revision. */
  MigrationRun downgrade();

  /**
   * Undoes the revisions above the target, the newest first.
   *
   * @throws MigrationException as for {@link #upgrade(String)}, or if a change set has no rollback
   *     (MYFY0916)
   */
  MigrationRun downgrade(String target);

  /** Where the database stands. */
  MigrationStatus current();

  /** All revisions, applied or not. */
  Revisions history();

  /** The revisions that are not applied. */
  Revisions pending();

  /** Whether all revisions are applied and the entities fit the database. */
  SchemaCheck check();

  /** The SQL that {@link #upgrade()} would run; nothing is changed. */
  String sql();

  /** The SQL that {@link #upgrade(String)} would run; nothing is changed. */
  String sql(String target);

  /**
   * Records that the database is at the target, and changes nothing else: for a database that has
   * the tables already, or after a repair by hand. What is recorded of changed files is renewed,
   * and revisions that no file has are forgotten.
   */
  MigrationRun stamp(String target);

  /**
   * Forgets a statement that was half done (MySQL and MariaDB), and clears Liquibase's own lock
   * table, which is not heeded here but by plain Liquibase.
   *
   * @throws MigrationException if another process is at work (MYFY0914)
   */
  Unlocked unlock();

  /** Lets go of what is open; on the injected manager it does nothing. */
  @Override
  void close();
}
