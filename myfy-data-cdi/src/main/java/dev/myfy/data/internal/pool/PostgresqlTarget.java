package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** PostgreSQL through pgjdbc. */
final class PostgresqlTarget {

  static final String DRIVER = "org.postgresql.Driver";

  private static final int PORT = 5432;
  private static final String LOGIN_TIMEOUT = "loginTimeout";
  private static final String LOADS_A_CLASS = "it makes the driver load a class by its name";
  private static final String IN_THE_URL =
      "write it in its place: `postgresql://user:password@host:port/database`";
  private static final String READ_TIMEOUT = "use `MYFY_DATA_READ_TIMEOUT` (seconds)";
  private static final String CONNECT_TIMEOUT =
      "use `connect_timeout`, or `MYFY_DATA_CONNECT_TIMEOUT` (seconds)";

  /** Run-time parameters only: the other switches of a server process are not for applications. */
  private static final Pattern OPTIONS =
      options("(?:-c\\s*|--)[A-Za-z_][A-Za-z0-9_.]*=[^\\s\\\\]+");

  static final QueryKeys KEYS =
      new QueryKeys(
          "PostgreSQL",
          List.of(
              QueryKey.of(
                  List.of("sslmode", "ssl"),
                  QueryValue.translated(
                      "disable", "disable",
                      "allow", "allow",
                      "prefer", "prefer",
                      "require", "require",
                      "verify-ca", "verify-ca",
                      "verify-full", "verify-full",
                      "true", "verify-full",
                      "false", "disable"),
                  List.of("sslmode"),
                  "TLS; pgjdbc's default is `prefer`, which checks nothing. `true` is `verify-full`."),
              QueryKey.of(
                      List.of("sslrootcert"),
                      QueryValue.text("the path of a PEM file, or system"),
                      List.of("sslrootcert"),
                      "The authorities that are trusted. `system`: those of the JVM (`sslfactory` ="
                          + " `org.postgresql.ssl.DefaultJavaSSLFactory`).")
                  .or("system", Map.of("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory")),
              QueryKey.of(
                  List.of("sslcert"),
                  QueryValue.text("the path of a PEM file"),
                  List.of("sslcert"),
                  "The client's certificate."),
              QueryKey.of(
                  List.of("sslkey"),
                  QueryValue.text("the path of a file"),
                  List.of("sslkey"),
                  "The client's key: PKCS-8 in DER (`.pk8`) or PEM (`.pem`, `.key`), or PKCS-12 (`.p12`)."),
              QueryKey.of(
                  List.of("sslpassword"),
                  QueryValue.text("any text"),
                  List.of("sslpassword"),
                  "The password of the client's key; masked wherever the URL is shown."),
              QueryKey.of(
                  List.of("sslnegotiation", "sslNegotiation"),
                  QueryValue.oneOf("postgres", "direct"),
                  List.of("sslNegotiation"),
                  "How TLS begins; `direct` needs PostgreSQL 17."),
              QueryKey.of(
                  List.of("channel_binding", "channelBinding"),
                  QueryValue.oneOf("disable", "prefer", "require"),
                  List.of("channelBinding"),
                  "Ties the SCRAM login to the TLS connection."),
              QueryKey.of(
                  List.of("gssencmode", "gssEncMode"),
                  QueryValue.oneOf("disable", "allow", "prefer", "require"),
                  List.of("gssEncMode"),
                  "Kerberos encryption."),
              QueryKey.of(
                  List.of("connect_timeout"),
                  QueryValue.seconds(),
                  List.of("connectTimeout", LOGIN_TIMEOUT),
                  "Instead of `MYFY_DATA_CONNECT_TIMEOUT`: the time for all hosts together, login included."),
              QueryKey.of(
                  List.of("application_name", "ApplicationName"),
                  QueryValue.text("any text"),
                  List.of("ApplicationName"),
                  "Shown in `pg_stat_activity`; default `myfy-data`."),
              QueryKey.of(
                  List.of("options"),
                  QueryValue.matching(
                      "-c name=value, repeated as needed, without quotes or escapes", OPTIONS),
                  List.of("options"),
                  "Run-time parameters of the server, for example `-c statement_timeout=5s`."),
              QueryKey.of(
                  List.of("target_session_attrs", "targetServerType"),
                  QueryValue.translated(
                      "any", "any",
                      "read-write", "primary",
                      "read-only", "secondary",
                      "primary", "primary",
                      "standby", "secondary",
                      "prefer-standby", "preferSecondary",
                      "secondary", "secondary",
                      "preferSecondary", "preferSecondary",
                      "preferPrimary", "preferPrimary"),
                  List.of("targetServerType"),
                  "Which of several hosts will do; see [several hosts](#several-hosts)."),
              QueryKey.of(
                  List.of("currentSchema", "search_path"),
                  QueryValue.text("schema names with commas between them"),
                  List.of("currentSchema"),
                  "The search path."),
              QueryKey.of(
                  List.of("keepalives", "tcpKeepAlive"),
                  QueryValue.bool(),
                  List.of("tcpKeepAlive"),
                  "TCP keep-alive; default true."),
              QueryKey.of(
                  List.of("prepareThreshold"),
                  QueryValue.whole(0, 1000),
                  List.of("prepareThreshold"),
                  "Executions before a statement is prepared on the server; 0, never, for a pooler in"
                      + " transaction mode."),
              QueryKey.of(
                      List.of("prepared_statement_cache_size", "preparedStatementCacheQueries"),
                      QueryValue.whole(0, 100_000),
                      List.of("preparedStatementCacheQueries"),
                      "Prepared statements kept for each connection; 0 also sets `prepareThreshold` to 0,"
                          + " as asyncpg means it.")
                  .or("0", Map.of("preparedStatementCacheQueries", "0", "prepareThreshold", "0")),
              QueryKey.of(
                  List.of("reWriteBatchedInserts"),
                  QueryValue.bool(),
                  List.of("reWriteBatchedInserts"),
                  "Sends a batch of inserts as few statements."),
              QueryKey.of(
                  List.of("stringtype"),
                  QueryValue.oneOf("varchar", "unspecified"),
                  List.of("stringtype"),
                  "`unspecified` lets the server find the type of a String, for example `jsonb`."),
              QueryKey.noEffect(
                  List.of("client_encoding"), QueryValue.oneOf("utf8", "utf-8"), "Always so.")),
          Map.ofEntries(
              Map.entry(
                  "host",
                  "write the hosts in their place, with commas: `postgresql://user:password@h1:5432,h2:5432/database`"),
              Map.entry("hostaddr", IN_THE_URL),
              Map.entry("port", IN_THE_URL),
              Map.entry("dbname", IN_THE_URL),
              Map.entry("database", IN_THE_URL),
              Map.entry("user", IN_THE_URL),
              Map.entry("password", IN_THE_URL),
              Map.entry(
                  "service", "a file outside of the settings would decide where the database is"),
              Map.entry("passfile", "a file outside of the settings would decide who connects"),
              Map.entry("socketTimeout", READ_TIMEOUT),
              Map.entry("command_timeout", READ_TIMEOUT),
              Map.entry("tcp_user_timeout", READ_TIMEOUT),
              Map.entry("timeout", CONNECT_TIMEOUT),
              Map.entry("connectTimeout", CONNECT_TIMEOUT),
              Map.entry("loginTimeout", CONNECT_TIMEOUT),
              Map.entry("loadBalanceHosts", "the hosts are tried in their order"),
              Map.entry("load_balance_hosts", "the hosts are tried in their order"),
              Map.entry("autosave", "the session rolls back, and has savepoints of its own"),
              Map.entry("logServerErrorDetail", "the detail repeats bound values"),
              Map.entry("socketFactory", LOADS_A_CLASS),
              Map.entry("socketFactoryArg", LOADS_A_CLASS),
              Map.entry("sslfactory", LOADS_A_CLASS),
              Map.entry("sslfactoryarg", LOADS_A_CLASS),
              Map.entry("sslhostnameverifier", LOADS_A_CLASS),
              Map.entry("sslpasswordcallback", LOADS_A_CLASS),
              Map.entry("authenticationPluginClassName", LOADS_A_CLASS),
              Map.entry("xmlFactoryFactory", LOADS_A_CLASS),
              Map.entry("connectExecutor", LOADS_A_CLASS),
              Map.entry("loggerFile", "it makes the driver write a file"),
              Map.entry(
                  "loggerLevel", "the driver logs through java.util.logging: set its level there")),
          List.of());

  private PostgresqlTarget() {}

  private static Pattern options(String one) {
    return Pattern.compile(one + "(?:\\s+" + one + ")*");
  }

  static JdbcTarget of(DatabaseUrl url, DatabaseSettings settings) {
    Map<String, String> properties = defaults(settings);
    properties.putAll(KEYS.properties(url));
    shareConnectTimeout(properties, tries(url, properties));
    properties.putAll(Addresses.credentials(url));
    String database = URLEncoder.encode(url.database().orElse(""), StandardCharsets.UTF_8);
    String jdbc =
        "jdbc:postgresql://" + Addresses.of(url, PORT) + "/" + database.replace("+", "%20");
    Duration connect = Duration.ofSeconds(Long.parseLong(properties.get(LOGIN_TIMEOUT)));
    return new JdbcTarget(DRIVER, jdbc, properties, url.toString(), Optional.of(connect));
  }

  private static Map<String, String> defaults(DatabaseSettings settings) {
    Map<String, String> properties = new HashMap<>();
    String connect = String.valueOf(roundUp(settings.connectTimeout()));
    properties.put("connectTimeout", connect);
    properties.put(LOGIN_TIMEOUT, connect);
    properties.put("tcpKeepAlive", "true");
    // The server's detail repeats bound values: Key (email)=(alice@…) already exists.
    properties.put("logServerErrorDetail", "false");
    properties.put("ApplicationName", "myfy-data");
    properties.put("loadBalanceHosts", "false");
    // Within its default of 10 s a promoted standby would still be taken for one.
    properties.put("hostRecheckSeconds", "1");
    return properties;
  }

  /** With several hosts: how often a server is asked at most, before the last one has answered. */
  private static int tries(DatabaseUrl url, Map<String, String> properties) {
    int hosts = url.hosts().size();
    // The driver tries a host once more if TLS, or its absence, was only a preference.
    boolean twice =
        Set.of("prefer", "allow").contains(properties.getOrDefault("sslmode", "prefer"));
    return hosts < 2 ? 1 : hosts * (twice ? 2 : 1);
  }

  /**
   * Each try has its share of the time in which a server has to answer. The driver's connectTimeout
   * (42.7.14) runs from the first try on and is about opening sockets: when it is used up, the next
   * host has one millisecond. So it ends a second after the share of the last try but one.
   */
  private static void shareConnectTimeout(Map<String, String> properties, int tries) {
    int whole = Integer.parseInt(properties.get(LOGIN_TIMEOUT));
    int share = Math.max(1, whole / tries);
    int sockets = Math.min(whole, share * (tries - 1) + 1);
    properties.put("connectTimeout", String.valueOf(tries == 1 ? whole : sockets));
    // While it logs in; the read time-out is set on the connection afterwards.
    properties.put("socketTimeout", String.valueOf(share));
    // Less than a share, or nothing of it is left for what follows; 5 s is the driver's default.
    properties.put("sslResponseTimeout", String.valueOf(Math.min(5_000, share * 500)));
  }

  /** Whole seconds, rounded up, because pgjdbc takes 0 for "no limit". */
  private static long roundUp(Duration time) {
    return (time.toMillis() + 999) / 1000;
  }
}
