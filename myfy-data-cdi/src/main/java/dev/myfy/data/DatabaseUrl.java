package dev.myfy.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who connects to it, in the form that SQLAlchemy reads:
 *
 * <pre>dialect+driver://user:password@host:port/database?key=value</pre>
 *
 * <p>The dialect is {@code sqlite}, {@code postgresql} (also {@code postgres}), {@code mysql} or
 * {@code mariadb}; the rest is optional. An absent part is not an empty one: {@code
 * postgresql://h/} has the database {@code ""}, {@code postgresql://h} has none.
 *
 * <ul>
 *   <li>User, password and database: {@code %41} is decoded as UTF-8, a plus is a plus. A password
 *       may contain {@code : / ? #} as they are; {@code @} is written {@code %40} and {@code %} is
 *       written {@code %25}.
 *   <li>Query: decoded likewise, but a plus is a space. Keys may repeat; keys with a blank value
 *       are dropped. There are no fragments.
 *   <li>SQLite: {@code sqlite:///app.db} is relative, {@code sqlite:////var/app.db} is absolute,
 *       {@code sqlite:///C:/app.db} is a Windows path, {@code sqlite://} and {@code
 *       sqlite:///:memory:} are in memory.
 * </ul>
 *
 * <p>A PostgreSQL URL may name several hosts, as libpq's does, each with a port of its own: {@code
 * postgresql://u:p@h1:5432,[::1]:5433,h3/app?target_session_attrs=read-write}.
 *
 * <p>The {@code jdbc:} URLs of the same databases give the same value: {@code
 * jdbc:postgresql://h/app?user=u&password=p} equals {@code postgresql://u:p@h/app}.
 *
 * <p>Instances are immutable and safe for use by several threads. No method accepts or returns
 * null.
 *
 * <p>Source of the rules: SQLAlchemy 2.1, {@code sqlalchemy.engine.url}, and its test {@code
 * URLTest}. It is stricter in what could hide a mistake or print a password: a bad escape, a second
 * {@code @} after a password, and characters that no host name has are refused.
 */
public final class DatabaseUrl {

  /** What SQLite's URLs have in place of a file. */
  private static final Set<String> IN_MEMORY = Set.of("", ":memory:");

  private final DatabaseUrlScheme scheme;
  private final DatabaseUrlCredentials credentials;
  private final DatabaseUrlEndpoints endpoints;
  private final @Nullable String database;
  private final DatabaseUrlQuery query;

  DatabaseUrl(
      DatabaseUrlScheme scheme,
      DatabaseUrlCredentials credentials,
      DatabaseUrlEndpoints endpoints,
      @Nullable String database,
      DatabaseUrlQuery query) {
    this.scheme = scheme;
    this.credentials = credentials;
    this.endpoints = endpoints;
    this.database = database;
    this.query = query;
  }

  /**
   * Reads a URL. White space around it is ignored.
   *
   * @param url the URL, in SQLAlchemy's form or a {@code jdbc:} URL of a supported database
   * @throws InvalidDatabaseUrlException if it cannot be understood. {@code MYFY0101}: it is not of
   *     the form {@code dialect://...}; {@code MYFY0102}: the dialect is not supported; {@code
   *     MYFY0103}: a raw {@code @} that may belong to the password; {@code MYFY0104}: the port is
   *     not a number from 1 to 65535; {@code MYFY0105}: a {@code %} escape is incomplete or not
   *     UTF-8; {@code MYFY0106}: an unsupported form of {@code jdbc:} URL; {@code MYFY0107}: more
   *     than one host, and not PostgreSQL; {@code MYFY0108}: the host is no host name or address;
   *     {@code MYFY0109}: credentials before the host of a {@code jdbc:postgresql} URL; {@code
   *     MYFY0110}: user or password given more than once in a {@code jdbc:} URL; {@code MYFY0112}:
   *     something without {@code =} in the query of a {@code jdbc:} URL. The message repeats
   *     nothing of the URL but the dialect.
   */
  public static DatabaseUrl parse(String url) {
    String stripped = url.strip();
    return stripped.startsWith(JdbcDatabaseUrlParser.PREFIX)
        ? JdbcDatabaseUrlParser.parse(stripped)
        : DatabaseUrlParser.parse(stripped);
  }

  /** The database: {@code sqlite}, {@code postgresql}, {@code mysql} or {@code mariadb}. */
  public String dialect() {
    return scheme.dialect();
  }

  /** What follows the plus, for example {@code asyncpg}; any name; absent in a jdbc: URL. */
  public Optional<String> driver() {
    return Optional.ofNullable(scheme.driver());
  }

  /** The user, decoded; present, though possibly empty, whenever there is a password. */
  public Optional<String> username() {
    return Optional.ofNullable(credentials.username());
  }

  /** The password, decoded. A secret: never print it. An empty one is not an absent one. */
  public Optional<String> password() {
    return Optional.ofNullable(credentials.password());
  }

  /**
   * The host name or address, an IPv6 address without brackets; absent for a local database. Of
   * several hosts, the first.
   */
  public Optional<String> host() {
    return endpoints.first().toHost().name();
  }

  /** The port of the first host, 1 to 65535; absent for the default of the database. */
  public OptionalInt port() {
    return endpoints.first().toHost().port();
  }

  /**
   * All hosts, in the order in which they are tried; empty if the URL names neither host nor port.
   * Only a {@code postgresql} URL has more than one. Unmodifiable.
   */
  public List<Host> hosts() {
    return endpoints.toHosts();
  }

  /** The database or, for SQLite, the file, decoded; empty for {@code postgresql://h/}. */
  public Optional<String> database() {
    return Optional.ofNullable(database);
  }

  /** The settings, decoded, keys and values in order of appearance; unmodifiable. */
  public Map<String, List<String>> query() {
    return query.values();
  }

  /**
   * Whether this is SQLite without a file: {@code sqlite://}, {@code sqlite:///} or {@code
   * sqlite:///:memory:}. What such a database holds is gone when the application stops.
   */
  public boolean isInMemory() {
    return dialect().equals("sqlite") && (database == null || IN_MEMORY.contains(database));
  }

  /**
   * Remarks on how the URL was written, fit for logs, each with its id ({@code MYFY0111}: {@code
   * postgres://}); mostly empty. They are not part of the value: URLs that differ in nothing else
   * are equal.
   */
  public List<String> notices() {
    return scheme.aliased() ? List.of(DatabaseUrlProblem.POSTGRES_ALIAS.notice()) : List.of();
  }

  /**
   * The same database for another user; an empty password is one.
   *
   * @param username empty: none, or an empty one if there is a password
   * @param password empty: none
   */
  public DatabaseUrl withCredentials(Optional<String> username, Optional<String> password) {
    return new DatabaseUrl(
        scheme,
        new DatabaseUrlCredentials(username.orElse(null), password.orElse(null)),
        endpoints,
        database,
        query);
  }

  /**
   * Another database of the same server; for SQLite, another file.
   *
   * @param name not encoded; not empty
   */
  public DatabaseUrl withDatabase(String name) {
    return new DatabaseUrl(scheme, credentials, endpoints, name, query);
  }

  /**
   * The same with another setting in its query, in the place of what the key had.
   *
   * @param key not encoded
   * @param value not encoded; not empty
   */
  public DatabaseUrl withQueryValue(String key, String value) {
    return new DatabaseUrl(scheme, credentials, endpoints, database, query.with(key, value));
  }

  /**
   * Writes the URL in SQLAlchemy's form, with the keys of the query sorted.
   *
   * @param hidePassword true to print {@code ***} for the password, also for an empty one, and for
   *     the value of each query key that names a secret, such as {@code sslpassword}; false for a
   *     text that {@link #parse} reads to an equal value
   */
  public String render(boolean hidePassword) {
    String text =
        scheme.render()
            + credentials.render(hidePassword)
            + endpoints.render()
            + (database == null ? "" : "/" + PercentEncoding.encode(database, " +/"))
            + query.render(hidePassword);
    // Unlike SQLAlchemy, parse strips the URL, so that the last space needs an escape.
    return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "%20" : text;
  }

  /** The same as {@code render(true)}: fit for logs. */
  @Override
  public String toString() {
    return render(true);
  }

  /** Equal if all parts are; the order of the keys of the query does not matter. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatabaseUrl that
        && scheme.equals(that.scheme)
        && credentials.equals(that.credentials)
        && endpoints.equals(that.endpoints)
        && Objects.equals(database, that.database)
        && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, credentials, endpoints, database, query);
  }

  /**
   * One of the machines that a URL names.
   *
   * @param name the host name or address, an IPv6 address without brackets; absent in {@code
   *     postgresql://:5433/app}, which is the default host
   * @param port 1 to 65535; absent for the default of the database
   */
  public record Host(Optional<String> name, OptionalInt port) {}
}
