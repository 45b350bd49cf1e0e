package dev.myfy.data;

import dev.myfy.data.spi.DataTools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings in force, as read and checked at deployment. Immutable, so any thread may read it.
 *
 * <p>{@code docs/settings.md} has meaning, range and default of each. {@code toString()} masks
 * secrets.
 */
public interface DatabaseSettings {

  /**
   * {@code MYFY_DATA_DATABASE_URL}, user and password included, whichever way they were given.
   * Default {@code sqlite+aiosqlite:///./myfy.db}.
   */
  DatabaseUrl databaseUrl();

  /** {@code MYFY_DATA_POOL_SIZE}: connections kept, at least 1. Default 5. */
  int poolSize();

  /** {@code MYFY_DATA_MAX_OVERFLOW}: connections above the pool size, at least 0. Default 10. */
  int maxOverflow();

  /** {@code MYFY_DATA_POOL_TIMEOUT}: longest wait for a connection; zero: none. Default 30 s. */
  Duration poolTimeout();

  /** {@code MYFY_DATA_POOL_RECYCLE}: longest life of a connection; empty: no limit. Default 1 h. */
  Optional<Duration> poolRecycle();

  /** {@code MYFY_DATA_POOL_PRE_PING}: validate an idle connection before use. Default true. */
  boolean poolPrePing();

  /** {@code MYFY_DATA_CONNECT_TIMEOUT}: longest time to open a connection. Default 10 s. */
  Duration connectTimeout();

  /** {@code MYFY_DATA_READ_TIMEOUT}: longest wait for an answer; zero: no limit. Default 60 s. */
  Duration readTimeout();

  /** {@code MYFY_DATA_ECHO}: log every SQL statement, without bound values. Default false. */
  boolean echo();

  /** {@code MYFY_DATA_ECHO_POOL}: log checkouts and returns. Default false. */
  boolean echoPool();

  /** {@code MYFY_DATA_ENVIRONMENT}. Default {@link Environment#DEVELOPMENT}. */
  Environment environment();

  /** {@code MYFY_DATA_AUTO_CREATE_TABLES}: create missing tables at start. Default false. */
  boolean autoCreateTables();

  /**
   * {@code MYFY_DATA_ROLLBACK_FROM_STATUS}: HTTP status from which a request rolls back. Default
   * 400.
   */
  int rollbackFromStatus();

  /**
   * {@code MYFY_DATA_GET_TRANSACTION}: whether a GET or HEAD request begins its transaction at its
   * first write or lock ({@code lazy}) instead of at its first read ({@code always}). Default true.
   */
  boolean lazyGetTransaction();

  /**
   * {@code MYFY_DATA_TRANSACTION_TIMEOUT}: longest life of a transaction that a session begins, in
   * whole seconds; zero: the server's own. Default zero.
   */
  Duration transactionTimeout();

  /**
   * {@code MYFY_DATA_SHUTDOWN_TIMEOUT}: longest wait for work under way when the application stops;
   * zero: none. Default 10 s.
   */
  Duration shutdownTimeout();

  /** {@code MYFY_DATA_PERSISTENCE_PROVIDER}; empty: whichever is found. */
  Optional<String> persistenceProvider();

  /** {@code MYFY_DATA_MIGRATE}: what becomes of the revisions at start. Default off. */
  MigrateMode migrate();

  /**
   * {@code MYFY_DATA_REQUIRE_CURRENT}: whether the deployment fails if revisions are pending and
   * {@code MYFY_DATA_MIGRATE} is off. Default false.
   */
  boolean requireCurrent();

  /**
   * {@code MYFY_DATA_MIGRATIONS_DIRECTORY}: where tools read and write revisions. Default {@code
   * src/main/resources/db/changelog}.
   */
  Path migrationsDirectory();

  /**
   * {@code MYFY_DATA_MIGRATE_TIMEOUT}: longest wait for an upgrade under way elsewhere. Default 300
   * s.
   */
  Duration migrateTimeout();

  /**
   * As {@link #load(ClassLoader)}, with the context class loader of the thread.
   *
   * @throws InvalidSettingsException with every problem, if there is one (MYFY0201)
   */
  static DatabaseSettings load() {
    return load(Thread.currentThread().getContextClassLoader());
  }

  /**
   * Reads the settings as a server would, for a main method or a build: by MicroProfile Config if
   * there is one, otherwise from system properties, environment and {@code
   * META-INF/microprofile-config.properties}. Warnings go to the logger {@code dev.myfy.data}.
   *
   * @param loader whose {@code META-INF/microprofile-config.properties} is read
   * @throws InvalidSettingsException with every problem, if there is one (MYFY0201)
   */
  static DatabaseSettings load(ClassLoader loader) {
    return DataTools.find().loadSettings(loader);
  }
}
