package dev.myfy.data.internal.message;

import org.jspecify.annotations.Nullable;

/**
 * Every message of the library's inside, with its id. Ids are never reused; {@code
 * docs/messages.md} has cause and remedy of each, and a test keeps it complete.
 *
 * <p>01xx URL (in the API package), 02xx settings, 03xx pool, 04xx persistence, 05xx session and
 * transaction, 06xx schema, 07xx start and stop, 08xx HTTP boundary, 09xx migrations.
 */
public enum Message {
  SETTINGS_INVALID("MYFY0201", "settings are wrong"),
  SETTING_UNKNOWN("MYFY0202", "Unknown setting %s%s; it has no effect."),
  CONFIG_UNAVAILABLE(
      "MYFY0204",
      "MicroProfile Config is not available (%s): settings are read from system properties, the"
          + " environment and META-INF/microprofile-config.properties."),

  DRIVER_MISSING(
      "MYFY0301",
      "There is no JDBC driver for %s in the application. Add %s to it (runtime scope). A driver"
          + " that only the server has does not count, unless the server shows it to applications."),
  DATABASE_UNREACHABLE(
      "MYFY0302",
      "The database %s cannot be used: %s. Check that it runs, the host, port, database name, user"
          + " and password in MYFY_DATA_DATABASE_URL, and that this machine may reach it%s."),
  POOL_TIMEOUT(
      "MYFY0303",
      "No database connection became free within %s s (pool size %d, overflow %d; %d in use, %d"
          + " threads waiting; held by: %s). Give connections back sooner, or raise"
          + " MYFY_DATA_POOL_SIZE, MYFY_DATA_MAX_OVERFLOW or MYFY_DATA_POOL_TIMEOUT."),
  SQLITE_DIRECTORY_MISSING(
      "MYFY0304",
      "The directory of the SQLite file %s does not exist. Create it, or name another file in"
          + " MYFY_DATA_DATABASE_URL."),
  CONNECTION_RESET_FAILED(
      "MYFY0305", "A connection could not be rolled back on its return and was closed."),
  POOL_WARNING("MYFY0306", "Connection pool: %s"),
  POOL_ECHO("MYFY0307", "Pool %s %s: pool size %d, open %d, in use %d"),
  URL_QUERY_UNKNOWN(
      "MYFY0308",
      "The database URL has the query parameter %s, which is not supported for %s. Supported: %s."),
  SQLITE_HOST(
      "MYFY0311",
      "An SQLite URL has no host, user or password. Write three slashes for a relative file"
          + " (sqlite:///app.db) and four for an absolute one (sqlite:////var/lib/app.db)."),
  TRANSACTION_MARKED(
      "MYFY0313",
      "The transaction is marked rollback-only and has no connection yet; it gets none. Call"
          + " rollback() to go on with an empty session."),
  URL_QUERY_VALUE("MYFY0312", "The query parameter '%s' of the database URL must be %s."),
  SQLITE_PATH(
      "MYFY0314", "The path of the SQLite file in the database URL is not a path of this system."),
  DATABASE_NAME(
      "MYFY0315",
      "The database name in the URL has a character that MySQL and MariaDB do not take in a URL:"
          + " / ? & or #."),
  URL_QUERY_REFUSED(
      "MYFY0317", "The query parameter '%s' of the database URL is refused for %s: %s."),
  URL_QUERY_REPEATED(
      "MYFY0318",
      "The query parameter '%s' of the database URL is given more than once, or contradicts another"
          + " one. Write it once."),
  URL_QUERY_PROBLEMS("MYFY0319", "The query of the database URL has %d problems:%s"),
  SQLITE_FILE_FORM(
      "MYFY0320",
      "The SQLite file in the database URL begins with file: or :resource:, or has a '?', which"
          + " the driver would take for something else than a file. Name the file itself, for example"
          + " sqlite:////var/lib/app.db."),
  SQLITE_READ_ONLY(
      "MYFY0330",
      "The SQLite database %s cannot be written, because %s is read-only for the user that runs this"
          + " server. SQLite writes to the file and makes others beside it: give that user the right"
          + " to write both the file and its directory."),
  SQLITE_FILE_GONE(
      "MYFY0331",
      "The SQLite file %s was removed or replaced while it was in use; nothing is written, because"
          + " it would be lost with the old file. Put the file back, and restart the application."),
  INTERRUPTED("MYFY0341", "The thread was interrupted while it waited for a database connection."),
  RECONNECT_LIMITED(
      "MYFY0342",
      "The database %s cannot be reached, and the next attempt is not due yet (at most %d in a"
          + " second). The last one said: %s"),
  RECONNECTED("MYFY0343", "The database %s can be reached again, after %.1f s."),
  ALREADY_ABORTED(
      "MYFY0344",
      "The transaction was aborted by an error before, which the application did not let through;"
          + " PostgreSQL would answer COMMIT with a rollback."),
  LOST_BEFORE_COMMIT(
      "MYFY0345", "The connection was lost before COMMIT was sent; nothing is stored."),
  CONNECTION_LOST(
      "MYFY0346",
      "The connection to the database was lost before the transaction was committed; nothing of it"
          + " is stored: %s"),
  NESTED_CONNECTIONS(
      "MYFY0347",
      "%s waited in vain for one more connection while it held %d, as REQUIRES_NEW inside of another"
          + " transaction does. For T threads that do so at once the pool needs T + 1; it has %d"
          + " (MYFY_DATA_POOL_SIZE + MYFY_DATA_MAX_OVERFLOW)."),
  ENLIST_FAILED(
      "MYFY0309",
      "The transaction manager refused the database connection. Another database in the same"
          + " transaction would need XA, which is not supported."),
  TRANSACTION_GONE(
      "MYFY0310", "The transaction was rolled back meanwhile; no more SQL runs in it."),

  PROVIDER_MISSING(
      "MYFY0401",
      "No Jakarta Persistence provider is available%s. Add org.eclipse.persistence:"
          + "org.eclipse.persistence.jpa to the application."),
  PROVIDER_INVISIBLE(
      "MYFY0402",
      "The server's EclipseLink is not visible to the application (%s). On Open Liberty add"
          + " <classloader apiTypeVisibility=\"+third-party\"/> inside the <webApplication> element"
          + " of server.xml."),
  NO_ENTITIES(
      "MYFY0403",
      "The application has no @Entity class in WEB-INF/classes or WEB-INF/lib; the session has"
          + " nothing to map."),
  LAZY_NOT_WOVEN(
      "MYFY0404",
      "These LAZY attributes are loaded eagerly, because their classes are not woven: %s. Weave"
          + " them in the build (see the sample) or accept the extra queries."),
  PROVIDER_LOG("MYFY0405", "%s"),
  FACTORY_FAILED("MYFY0406", "The entity manager factory could not be created: %s"),
  PROPERTY_OWNED("MYFY0407", "%s cannot be set: myfy data owns it. Use %s instead."),
  SQL_ECHO("MYFY0408", "%s"),
  SQLITE_DIALECT_MISSING(
      "MYFY0409",
      "Hibernate has SQLite in a jar of its own. Add org.hibernate.orm:hibernate-community-dialects"
          + " to the application, in the version of Hibernate."),

  COMMIT_FAILED(
      "MYFY0501",
      "The transaction could not be committed and was rolled back; nothing of it is stored: %s"),
  OUTCOME_UNKNOWN(
      "MYFY0502",
      "The connection was lost while the database was committing: the changes may or may not be"
          + " stored. Look into the database before you repeat the work."),
  NOT_OWNER(
      "MYFY0503",
      "%s() is not possible: the active transaction was begun by somebody else (for example"
          + " @Transactional or UserTransaction), who completes it. setRollbackOnly() is allowed."),
  CLOSE_INJECTED(
      "MYFY0504", "The injected session ends with its request; close() is not yours to call."),
  TABLE_MISSING(
      "MYFY0505",
      "The database has no such table (%s). In development set MYFY_DATA_AUTO_CREATE_TABLES=true to"
          + " have missing tables created at start."),
  READ_ONLY_NOW(
      "MYFY0506",
      "%s() is not possible any more: the transaction of this request is complete and the response"
          + " is on its way. Write before the resource method returns, or use SessionFactory."),
  SHUT_DOWN(
      "MYFY0507",
      "myfy data is not running (not started, refused, or shutting down); no session can be"
          + " created."),
  TRANSACTION_SUSPENDED(
      "MYFY0516",
      "%s() needs a transaction, and the one of this session is suspended here (for example by"
          + " @Transactional(NOT_SUPPORTED))."),
  NOT_HANDED_OVER(
      "MYFY0517",
      "The response was completed on another thread while the request's own thread still worked in"
          + " the transaction; it was given up after %d s."),
  LEFT_BY_OTHERS(
      "MYFY0560",
      "%s: a transaction was active on this thread when the request came in; somebody has begun it"
          + " and not ended it. It was taken off the thread, and is rolled back by its own time-out."
          + " Look for a begin() without commit() or rollback()."),
  EXPIRED(
      "MYFY0561",
      "%s: nobody has completed the asynchronous response after %d s, and the time-out of its"
          + " transaction is over; it was rolled back. Give the response a time-out that is shorter."),
  SESSION_CLOSED("MYFY0508", "The session is closed."),
  QUERY_ELSEWHERE(
      "MYFY0509",
      "This query was created in the persistence context of another transaction. Create it where"
          + " it is executed."),
  TRANSACTION_ACCESS(
      "MYFY0510",
      "getTransaction() is not possible on a JTA session. Use commit(), rollback() and"
          + " setRollbackOnly() of the session."),
  LEFT_OPEN(
      "MYFY0511", "A transaction was still open at the end of its request and was rolled back.%s"),
  ROLLBACK_FAILED("MYFY0512", "The rollback of a transaction failed: %s"),
  TRANSACTION_MANAGER_MISSING(
      "MYFY0513", "The server's TransactionManager was not found. Tried: %s."),
  BEGIN_FAILED("MYFY0514", "The transaction manager could not begin a transaction: %s"),
  ROLLED_BACK_MEANWHILE(
      "MYFY0515",
      "The transaction was rolled back meanwhile (time-out, or an error that ended it). Call"
          + " rollback() to go on with an empty session."),
  TRANSACTION_FORBIDDEN(
      "MYFY0518",
      "%s() needs a transaction, none is active, and the method that runs says that it needs none"
          + " (@Transactional of NOT_SUPPORTED, NEVER or SUPPORTS), so the session begins none."),
  SESSION_FAILED(
      "MYFY0519",
      "Something has failed in this transaction before%s; no more SQL runs in it. Call rollback() to"
          + " go on with an empty session."),
  SECOND_THREAD(
      "MYFY0520",
      "The thread '%s' uses a session while the thread '%s' is using it. A session belongs to the"
          + " thread of its request; other threads use SessionFactory."),
  OTHER_THREAD(
      "MYFY0521",
      "The thread '%s' uses a session whose transaction belongs to the thread '%s'. A session belongs"
          + " to the thread of its request; other threads use SessionFactory."),
  READ_ONLY(
      "MYFY0522", "%s() is not possible in a method or resource with @ReadOnly, which only reads."),
  INSIDE_SAVEPOINT(
      "MYFY0523",
      "%s() is not possible inside of savepoint(): it would end the outer transaction."),
  SAVEPOINT_FAILED("MYFY0524", "The database could not carry out %s: %s"),

  WORK_LEFT(
      "MYFY0540",
      "The application stops. Sessions still at work, after waiting up to %s s: %d (%s). Their"
          + " transactions are rolled back. End the work sooner, or raise"
          + " MYFY_DATA_SHUTDOWN_TIMEOUT."),
  GIVEN_UP(
      "MYFY0541",
      "The application stops and did not wait any longer for this session: its transaction is"
          + " rolled back, and it cannot be used any more."),
  RETRY_INSIDE(
      "MYFY0542",
      "%s has @RetryTransaction and was called while a transaction is active: nothing can be tried"
          + " again inside of somebody else's transaction. Call it before the session is used, or"
          + " after commit(); or put @RetryTransaction on the outermost method."),
  RETRY("MYFY0543", "%s: try %d of %d has collided with another transaction (%s); next in %d ms."),

  SCHEMA_CHANGE_REFUSED(
      "MYFY0601",
      "%s=%s (from %s) asks to %s tables, but MYFY_DATA_ENVIRONMENT is %s, database %s. Three ways"
          + " out: remove the setting and bring the tables about by migrations; or, if this is not"
          + " production, set MYFY_DATA_ENVIRONMENT=development or test; or create the tables by"
          + " hand."),
  SCHEMA_CHANGE_ALLOWED(
      "MYFY0602",
      "%s=%s (from %s) will %s tables. MYFY_DATA_AUTO_CREATE_TABLES=true is the setting that creates"
          + " what is missing and touches nothing that exists."),
  SCHEMA_VALUE_UNKNOWN("MYFY0603", "%s=%s (from %s) is not a known value. Known values: %s."),
  TABLES_CREATED("MYFY0604", "Created missing tables: %s."),
  TABLES_FAILED("MYFY0605", "The table %s could not be created: %s"),
  TABLES_UNKNOWN(
      "MYFY0950",
      "Hibernate does not tell its tables, because %s is set to something of the application's own."
          + " Remove it, or register the integrator by META-INF/services."),
  SCRATCH_REFUSED(
      "MYFY0951",
      "The tables of the entities could not be made in a scratch place of %s. The database refused:"
          + " %s (statement: %s)"),
  SCHEMA_UNREADABLE("MYFY0952", "The schema of the database could not be read: %s"),
  PERSISTENCE_XML_UNREADABLE("MYFY0606", "%s cannot be read: %s"),
  CREATE_AND_MIGRATE(
      "MYFY0607",
      "MYFY_DATA_AUTO_CREATE_TABLES=true (from %s) and MYFY_DATA_MIGRATE=upgrade contradict each"
          + " other: tables that are created from the entities are missing in no revision, and the"
          + " revision that would create them fails. Drop MYFY_DATA_AUTO_CREATE_TABLES."),

  STARTED("MYFY0701", "%s, started in %d ms"),
  STARTUP_TIME("MYFY0702", "The start: %d ms (%s)."),
  STOPPED("MYFY0703", "Stopped: entity manager factory and pool are closed."),
  STOP_FAILED("MYFY0704", "%s could not be closed: %s"),
  BACKED_OFF(
      "MYFY0705",
      "The application has a %s bean of its own; that one is injected, not ours. @Inject Session"
          + " works as before."),
  POOL_FOR_NEW_TRANSACTIONS(
      "MYFY0706",
      "REQUIRES_NEW in %s: a thread there needs a second connection while it holds one. The pool has"
          + " %d, enough for %d such threads at once; for T threads it needs T + 1"
          + " (MYFY_DATA_POOL_SIZE + MYFY_DATA_MAX_OVERFLOW)."),
  RETRY_MISPLACED("MYFY0720", "@RetryTransaction cannot work in %d places:%s"),

  RESPONSE_REPLACED(
      "MYFY0801", "%s: the planned response %d was replaced by %d (%s), because of %s"),
  REQUEST_FAILED("MYFY0803", "%s is answered with %d (%s): %s"),
  STORED_NOT_SENT(
      "MYFY0840",
      "%s: the work is committed, but the planned response %d failed while it was sent (%s)."),
  CUT_SHORT(
      "MYFY0841",
      "%s: the body failed after a part of it was sent; the connection is closed, so that the client"
          + " does not take the part for the whole."),
  MARKED_BY_SOMEBODY(
      "MYFY0802",
      "The transaction was marked rollback-only, but not by the session; nothing was stored."),
  EXCEPTION_UNMAPPED(
      "MYFY0820",
      "%s is answered with %d (%s), because no exception mapper takes what was thrown: %s"),
  RESPONSE_FAILED(
      "MYFY0821",
      "%s failed (%s) after its transaction was completed; what was committed stays stored: %s"),
  MAPPER_OVERRULED(
      "MYFY0822",
      "%s: the exception mapper %s was asked about a failed commit, and %s; it was overruled."),
  ENDED_WITH_500("MYFY0823", "%s was ended by the application with a status of 500."),

  LIQUIBASE_MISSING(
      "MYFY0901",
      "Migrations need Liquibase, which the application does not have. Add"
          + " org.liquibase:liquibase-core:4.33.0 to it, or set MYFY_DATA_MIGRATE=off."),
  CHANGELOG_MISSING("MYFY0902", "There is no changelog for %s: %s is missing%s. %s"),
  CHANGELOG_UNREADABLE(
      "MYFY0903", "The changelog %s cannot be read: %s. The database is untouched."),
  REVISION_NUMBER_TWICE(
      "MYFY0904",
      "Two revisions have the number %s: %s and %s. Give the newer one the next number, in its file"
          + " name, in its change set ids and in changelog.yaml. The database is untouched."),
  REVISION_UNNUMBERED(
      "MYFY0905",
      "The change set %s is in %s, which is no revision: the name of the file, and its"
          + " logicalFilePath if it has one, begins with digits and an underscore, as in"
          + " 0002_add_users.yaml. The database is untouched."),
  TOOLS_ONLY(
      "MYFY0906",
      "Revisions are written while the application is developed, not on a server. Use"
          + " MigrationManager.open(settings, loader) in a main method, or the build."),
  MIGRATION_FILE("MYFY0907", "%s cannot be written: %s"),
  NOT_CURRENT(
      "MYFY0908",
      "The database is not up to date, so that entities and database cannot be compared: upgrade"
          + " first. Pending: %s."),
  REVISION_WITHOUT_FILE(
      "MYFY0909",
      "The database has revisions that the application does not have: %s. It was upgraded by a newer"
          + " version of the application, or their files were removed or renamed. Deploy that version,"
          + " bring the files back, or stamp the revision at which the database really is. The database"
          + " is untouched."),
  REVISION_CHANGED(
      "MYFY0910",
      "A revision was changed after it was applied: %s. Bring its old text back, and make the change"
          + " in a new revision; if the database has the change already, stamp renews what is recorded."
          + " The database is untouched."),
  TARGET_UNKNOWN("MYFY0911", "There is no revision to %s to as '%s': %s. Known: %s."),
  CHANGE_FAILED("MYFY0912", "%s failed%s: %s. %s"),
  MIGRATION_RIGHTS(
      "MYFY0913",
      "%s failed%s: the database user has no right to do it: %s. Grant it, or upgrade as another user"
          + " before the deployment. %s"),
  LOCK_TIMEOUT(
      "MYFY0914",
      "Another upgrade of the same database is under way (%s), and did not end within %s s. It holds"
          + " a lock that ends with its connection: wait for it, end that process, or raise"
          + " MYFY_DATA_MIGRATE_TIMEOUT. The database is untouched."),
  HALF_DONE(
      "MYFY0915",
      "Change set %s of %s was begun by process %s at %s and did not come to its end (%s). Statement"
          + " %d was under way: %s. MySQL and MariaDB keep each statement that changes the schema: the"
          + " %d before it are done, it may be done, those after it are not. Look at the schema; then"
          + " either finish the change set by hand and stamp its revision, or undo it by hand and"
          + " unlock. Until then nothing is changed."),
  NO_ROLLBACK(
      "MYFY0916",
      "%s cannot be undone, because it has no rollback. Write one in its file (rollback), or undo it by"
          + " hand and stamp the revision before it. The database is untouched."),
  LOCK_WAITING("MYFY0917", "Waiting for another upgrade of the same database (%s), up to %s s."),
  LOCK_OBTAINED("MYFY0918", "The other upgrade has ended after %.1f s."),
  MIGRATED("MYFY0919", "Applied %d revisions (%s); the database is at revision %s."),
  ALREADY_CURRENT("MYFY0920", "The database is at revision %s; none is pending."),
  PENDING(
      "MYFY0921",
      "%d revisions are pending (%s), and MYFY_DATA_MIGRATE is off. Upgrade before the deployment, or"
          + " set MYFY_DATA_MIGRATE=upgrade; MYFY_DATA_REQUIRE_CURRENT=true makes this a failure."),
  PENDING_REFUSED(
      "MYFY0922",
      "%d revisions are pending (%s), and %s. Upgrade before the deployment, or set"
          + " MYFY_DATA_MIGRATE=upgrade."),
  FOREIGN_KEYS_BROKEN(
      "MYFY0923",
      "After the changes rows of %s would refer to rows that do not exist. Repair the data in a"
          + " revision. Nothing was changed: the whole run was rolled back."),
  LIQUIBASE_LOG("MYFY0924", "%s"),
  MIGRATION_INTERRUPTED(
      "MYFY0925", "The thread was interrupted while it waited for another upgrade."),
  CHANGELOG_INVALID("MYFY0926", "The changelog %s is wrong: %s. The database is untouched."),
  REVISION_MESSAGE(
      "MYFY0927",
      "A revision needs a message that says what it does, for example 'Add users table'."),
  MIGRATION_DATABASE("MYFY0928", "The database cannot be used for migrations: %s"),
  REVISION_UNLISTED(
      "MYFY0929",
      "%s is not listed in %s, so that nobody runs it. Add it there (include), or remove the file. The"
          + " database is untouched."),

  TESTS_OUTSIDE_TEST(
      "MYFY1001",
      "myfy-data-testing is part of this application, and MYFY_DATA_ENVIRONMENT is %s. What its tests"
          + " do is undone although it was answered as done, so it runs in the test environment only."
          + " Set MYFY_DATA_ENVIRONMENT=test, or leave the jar out of what is deployed."),
  TEST_BUSY(
      "MYFY1002",
      "This test is rolled back, so its transactions take turns, and after %d s the one of thread %s"
          + " has not ended. Commit or close its session first; in a test, commit() what a request is"
          + " to see."),
  TEST_ENDED(
      "MYFY1003",
      "This transaction is part of a test that has ended, or of a transaction around it that was"
          + " rolled back. Nothing of it is stored."),
  TEST_COMMITTED(
      "MYFY1004",
      "This test could not be undone as a whole: %s. Something in it has committed by itself, as"
          + " MySQL and MariaDB do at each statement that changes the schema, or the connection was"
          + " lost. Look at what is left in the database."),
  TEST_WORK_LEFT(
      "MYFY1005",
      "The test has ended, and a transaction on another thread has not within %d s. It is undone, and"
          + " what it does from now on fails."),
  TEST_ENTITY(
      "MYFY1006",
      "%s is no @Entity, @Embeddable, @MappedSuperclass or @Converter. Name the mapped classes of the"
          + " test."),
  TEST_PLACE(
      "MYFY1007",
      "The database of this test could not be made, emptied or removed: %s. The user of"
          + " MYFY_DATA_TEST_DATABASE_URL needs the right to create schemas (PostgreSQL) or databases"
          + " named myfy_test_... (MySQL, MariaDB)."),
  TEST_APPLICATION(
      "MYFY1008",
      "@RollbackAfterTest does not know the application of %s: CDI does not run in this JVM, and no"
          + " field with @ApplicationUrl or @ArquillianResource has its address yet. Add one, with"
          + " this annotation after Arquillian's."),
  TEST_APPLICATION_REFUSES(
      "MYFY1009",
      "The application at %s does not take part in tests that are rolled back: %s. Put"
          + " myfy-data-testing into it, and set MYFY_DATA_ENVIRONMENT=test.");

  private final String id;
  private final String template;

  Message(String id, String template) {
    this.id = id;
    this.template = template;
  }

  /** The id, for example {@code MYFY0301}. */
  public String id() {
    return id;
  }

  /** The text without the id, its placeholders filled. */
  public String text(@Nullable Object... arguments) {
    return template.formatted(arguments);
  }

  /** Id and text, for the log. */
  public String line(@Nullable Object... arguments) {
    return id + ": " + text(arguments);
  }
}
