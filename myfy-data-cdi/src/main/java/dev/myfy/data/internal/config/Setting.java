package dev.myfy.data.internal.config;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.Environment;
import dev.myfy.data.MigrateMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The one declaration of each setting: name, default, rule, example and meaning.
 *
 * @param property the last part of the property name, for example {@code pool-size}
 * @param defaultText the default as a user would write it; empty: none
 * @param rule what is accepted
 * @param visibility whether the value may be shown
 * @param meaning one sentence for docs/settings.md
 */
record Setting<T>(
    String property, String defaultText, Rule<T> rule, Visibility visibility, String meaning) {

  /** Whether a value may stand in a message. */
  enum Visibility {
    SHOWN,
    HIDDEN
  }

  private static final String PREFIX = "myfy.data.";
  private static final String ONE_OF = "one of ";
  private static final int DAY = 86_400;

  static final Setting<DatabaseUrl> DATABASE_URL =
      new Setting<>(
          "database-url",
          "sqlite+aiosqlite:///./myfy.db",
          Rule.databaseUrl(),
          Visibility.HIDDEN,
          "The database, in SQLAlchemy form (`postgresql+asyncpg://user:pass@host/db`) or `jdbc:`"
              + " form. The boot line shows the absolute path of an SQLite file.");

  static final Setting<String> USERNAME =
      new Setting<>(
          "username",
          "",
          Rule.anyText(),
          Visibility.SHOWN,
          "The database user, instead of one in the URL; both places at once is refused.");

  static final Setting<String> PASSWORD =
      new Setting<>(
          "password",
          "",
          Rule.anyText(),
          Visibility.HIDDEN,
          "The password, instead of one in the URL; both places at once is refused.");

  static final Setting<Integer> POOL_SIZE =
      shown("pool-size", "5", Rule.whole(1, 100_000), "Connections that the pool keeps.");

  static final Setting<Integer> MAX_OVERFLOW =
      shown(
          "max-overflow",
          "10",
          Rule.whole(0, 100_000),
          "Connections above the pool size, given up again when idle. SQLAlchemy's -1 (no limit) is"
              + " refused: a pool without a limit moves the overload into the database.");

  static final Setting<Duration> POOL_TIMEOUT =
      shown(
          "pool-timeout",
          "30.0",
          Rule.seconds(0, DAY),
          "Longest wait for a connection. 0: no queueing (opening one is still bounded by the"
              + " connect time-out).");

  static final Setting<Duration> POOL_RECYCLE =
      shown(
          "pool-recycle",
          "3600",
          Rule.secondsOrNever(1, 365 * DAY),
          "A connection older than this is replaced when it is not in use.");

  static final Setting<Boolean> POOL_PRE_PING =
      shown(
          "pool-pre-ping",
          "true",
          Rule.bool(),
          "A connection idle for more than 500 ms is validated before use; one failure renews the"
              + " whole generation.");

  static final Setting<Duration> CONNECT_TIMEOUT =
      shown(
          "connect-timeout",
          "10",
          Rule.seconds(1, DAY),
          "Longest time to open a connection, login included.");

  static final Setting<Duration> READ_TIMEOUT =
      shown(
          "read-timeout",
          "60",
          Rule.seconds(0, DAY),
          "Longest wait for an answer to a statement; 0: no limit. Never applied to migrations.");

  static final Setting<Boolean> ECHO =
      shown(
          "echo", "false", Rule.bool(), "Every SQL statement is logged, without its bound values.");

  static final Setting<Boolean> ECHO_POOL =
      shown("echo-pool", "false", Rule.bool(), "Checkouts and returns are logged.");

  static final Setting<Environment> ENVIRONMENT =
      shown(
          "environment",
          "development",
          Rule.oneOf(Environment.class),
          "Where the application runs. In production nothing creates or drops tables.");

  static final Setting<Boolean> AUTO_CREATE_TABLES =
      shown(
          "auto-create-tables",
          "false",
          Rule.bool(),
          "Create missing tables at start; touches nothing that exists. Refused in production.");

  static final Setting<Integer> ROLLBACK_FROM_STATUS =
      shown(
          "rollback-from-status",
          "400",
          Rule.whole(300, 600),
          "A response with this HTTP status or a higher one rolls back.");

  static final Setting<String> GET_TRANSACTION =
      shown(
          "get-transaction",
          "lazy",
          Rule.oneOf("lazy", "always"),
          "When a GET or HEAD request begins its transaction: at its first write or lock (`lazy`;"
              + " reads before it run one by one, without a transaction), or at its first read"
              + " (`always`).");

  static final Setting<Duration> TRANSACTION_TIMEOUT =
      shown(
          "transaction-timeout",
          "0",
          Rule.wholeSeconds(0, DAY),
          "Longest life of a transaction that a session begins; it is rolled back then. 0: the"
              + " server's own.");

  static final Setting<Duration> SHUTDOWN_TIMEOUT =
      shown(
          "shutdown-timeout",
          "10",
          Rule.seconds(0, DAY),
          "Longest wait, when the application stops, for work that is under way on other threads;"
              + " what is left is then rolled back. 0: no wait.");

  static final Setting<String> PERSISTENCE_PROVIDER =
      shown(
          "persistence-provider",
          "",
          Rule.oneOf("eclipselink", "hibernate"),
          "The Jakarta Persistence provider. Default: EclipseLink if it is there, else Hibernate.");

  static final Setting<MigrateMode> MIGRATE =
      shown(
          "migrate",
          "off",
          Rule.oneOf(MigrateMode.class),
          "What becomes of the revisions in `db/changelog` at start: `upgrade` applies those that are"
              + " pending, `check` fails if there are any.");

  static final Setting<Boolean> REQUIRE_CURRENT =
      shown(
          "require-current",
          "false",
          Rule.bool(),
          "With `MYFY_DATA_MIGRATE=off`: fail at start if revisions are pending. Without it, pending"
              + " revisions are warned about in production.");

  static final Setting<Path> MIGRATIONS_DIRECTORY =
      shown(
          "migrations-directory",
          "src/main/resources/db/changelog",
          Rule.path(),
          "Where tools read and write revisions. On a server they are read from the class path.");

  static final Setting<Duration> MIGRATE_TIMEOUT =
      shown(
          "migrate-timeout",
          "300",
          Rule.seconds(0, DAY),
          "Longest wait for an upgrade that is under way in another process. 0: no wait.");

  static final Setting<DatabaseUrl> TEST_DATABASE_URL =
      new Setting<>(
          "test-database-url",
          "",
          Rule.databaseUrl(),
          Visibility.HIDDEN,
          "For tests with `myfy-data-testing`: the server on which each test class gets a schema or"
              + " database of its own. Default: SQLite in memory.");

  static final Setting<Boolean> SQLITE_CHECK_SAME_THREAD =
      shown(
          "sqlite-check-same-thread",
          "false",
          Rule.bool(),
          "Accepted for parity with Python; it has no effect in JDBC.");

  /** All settings, in the order of the documentation. */
  static final List<Setting<?>> ALL =
      List.of(
          DATABASE_URL,
          USERNAME,
          PASSWORD,
          POOL_SIZE,
          MAX_OVERFLOW,
          POOL_TIMEOUT,
          POOL_RECYCLE,
          POOL_PRE_PING,
          CONNECT_TIMEOUT,
          READ_TIMEOUT,
          ECHO,
          ECHO_POOL,
          ENVIRONMENT,
          AUTO_CREATE_TABLES,
          ROLLBACK_FROM_STATUS,
          GET_TRANSACTION,
          TRANSACTION_TIMEOUT,
          SHUTDOWN_TIMEOUT,
          PERSISTENCE_PROVIDER,
          MIGRATE,
          REQUIRE_CURRENT,
          MIGRATIONS_DIRECTORY,
          MIGRATE_TIMEOUT,
          TEST_DATABASE_URL,
          SQLITE_CHECK_SAME_THREAD);

  private static <T> Setting<T> shown(
      String property, String defaultText, Rule<T> rule, String meaning) {
    return new Setting<>(property, defaultText, rule, Visibility.SHOWN, meaning);
  }

  /** The property spelling, for example {@code myfy.data.pool-size}. */
  String propertyName() {
    return PREFIX + property;
  }

  /** The variable spelling, for example {@code MYFY_DATA_POOL_SIZE}. */
  String variableName() {
    return variableName(propertyName());
  }

  /**
   * The environment spelling of any property name, as MicroProfile Config 3.1, section 5.3 maps it.
   */
  static String variableName(String propertyName) {
    return propertyName.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** An assignment that would be accepted. */
  String example() {
    return variableName() + "=" + (defaultText.isEmpty() ? exampleWithoutDefault() : defaultText);
  }

  private String exampleWithoutDefault() {
    String text = rule.text();
    return text.startsWith(ONE_OF) ? text.substring(ONE_OF.length(), text.indexOf(',')) : "…";
  }
}
