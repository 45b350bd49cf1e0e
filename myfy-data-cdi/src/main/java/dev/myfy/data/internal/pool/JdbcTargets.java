package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.internal.message.Message;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Translates the settings into what each driver understands. */
final class JdbcTargets {

  private static final String LOCALHOST = "localhost";
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,5}");
  private static final int DAY = 86_400;

  /** How long SQLite waits for another writer; SQLAlchemy's default. */
  private static final Duration BUSY = Duration.ofSeconds(5);

  private static final String UTF8 = "utf8mb4";

  /** The drivers speak utf8mb4; SQLAlchemy URLs often say so. */
  private static final Set<String> CHARSETS = Set.of(UTF8, "utf8");

  /** MariaDB's driver decodes nothing, so these would end the name and begin a parameter. */
  private static final Pattern UNSAFE_NAME = Pattern.compile(".*[/?&#].*", Pattern.DOTALL);

  private JdbcTargets() {}

  static JdbcTarget of(DatabaseSettings settings, SqliteFile sqliteFile) {
    DatabaseUrl url = settings.databaseUrl();
    return switch (url.dialect()) {
      case "sqlite" -> sqlite(url, sqliteFile);
      case "postgresql" -> postgresql(url, settings);
      default -> mysql(url, settings);
    };
  }

  private static JdbcTarget sqlite(DatabaseUrl url, SqliteFile file) {
    refuseUnknown(url, Set.of("timeout"));
    Map<String, String> properties = new HashMap<>();
    properties.put("journal_mode", "WAL");
    properties.put("foreign_keys", "true");
    properties.put("busy_timeout", milliseconds(seconds(url, "timeout", BUSY)));
    properties.put("date_class", "TEXT");
    properties.put("synchronous", file.isTemporary() ? "OFF" : "FULL");
    return new JdbcTarget(
        "org.sqlite.JDBC", "jdbc:sqlite:" + file.path(), properties, file.display());
  }

  private static JdbcTarget postgresql(DatabaseUrl url, DatabaseSettings settings) {
    refuseUnknown(url, Set.of("sslmode", "application_name", "connect_timeout"));
    Map<String, String> properties = credentials(url);
    long connect = seconds(url, "connect_timeout", settings.connectTimeout());
    properties.put("connectTimeout", String.valueOf(connect));
    properties.put("loginTimeout", String.valueOf(connect));
    properties.put("socketTimeout", String.valueOf(roundUp(settings.readTimeout())));
    properties.put("tcpKeepAlive", "true");
    // The server's detail repeats bound values: Key (email)=(alice@…) already exists.
    properties.put("logServerErrorDetail", "false");
    properties.put("ApplicationName", query(url, "application_name", "myfy-data"));
    if (url.query().containsKey("sslmode")) {
      properties.put("sslmode", query(url, "sslmode", "prefer"));
    }
    String jdbc = "jdbc:postgresql://" + address(url, 5432) + "/" + encode(database(url));
    return new JdbcTarget("org.postgresql.Driver", jdbc, properties, url.toString());
  }

  private static JdbcTarget mysql(DatabaseUrl url, DatabaseSettings settings) {
    refuseUnknown(url, Set.of("charset", "connect_timeout"));
    Map<String, String> properties = credentials(url);
    long connect = seconds(url, "connect_timeout", settings.connectTimeout());
    properties.put("connectTimeout", milliseconds(connect));
    properties.put("socketTimeout", String.valueOf(settings.readTimeout().toMillis()));
    properties.put("tcpKeepAlive", "true");
    if (!CHARSETS.contains(query(url, "charset", UTF8))) {
      Message message = Message.URL_CHARSET;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), null);
    }
    if (UNSAFE_NAME.matcher(database(url)).matches()) {
      Message message = Message.DATABASE_NAME;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), null);
    }
    String address = address(url, 3306) + "/" + database(url);
    boolean mariadb =
        isPresent("org.mariadb.jdbc.Driver") || !isPresent("com.mysql.cj.jdbc.Driver");
    return mariadb
        ? new JdbcTarget(
            "org.mariadb.jdbc.Driver", "jdbc:mariadb://" + address, properties, url.toString())
        : new JdbcTarget(
            "com.mysql.cj.jdbc.Driver", "jdbc:mysql://" + address, properties, url.toString());
  }

  private static Map<String, String> credentials(DatabaseUrl url) {
    Map<String, String> properties = new HashMap<>();
    url.username().ifPresent(user -> properties.put("user", user));
    url.password().ifPresent(password -> properties.put("password", password));
    return properties;
  }

  private static void refuseUnknown(DatabaseUrl url, Set<String> known) {
    for (String key : url.query().keySet()) {
      if (!known.contains(key)) {
        Message message = Message.URL_QUERY_UNKNOWN;
        String supported = String.join(", ", new TreeSet<>(known));
        throw new InvalidDatabaseUrlException(
            message.id(), message.text(key, url.dialect(), supported), null);
      }
    }
  }

  private static String query(DatabaseUrl url, String key, String otherwise) {
    return url.query().containsKey(key) ? url.query().get(key).get(0) : otherwise;
  }

  private static String address(DatabaseUrl url, int defaultPort) {
    String host = url.host().orElse(LOCALHOST);
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return bracketed + ":" + url.port().orElse(defaultPort);
  }

  private static String database(DatabaseUrl url) {
    return url.database().orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Seconds from the URL, or from a setting. */
  private static long seconds(DatabaseUrl url, String key, Duration otherwise) {
    String text = query(url, key, String.valueOf(roundUp(otherwise)));
    if (!SECONDS.matcher(text).matches() || Integer.parseInt(text) > DAY) {
      Message message = Message.URL_QUERY_VALUE;
      throw new InvalidDatabaseUrlException(message.id(), message.text(key), null);
    }
    return Integer.parseInt(text);
  }

  /** Whole seconds, rounded up, because drivers take 0 for "no limit". */
  private static long roundUp(Duration time) {
    return (time.toMillis() + 999) / 1000;
  }

  private static String milliseconds(long seconds) {
    return String.valueOf(seconds * 1000);
  }

  private static boolean isPresent(String driver) {
    return Thread.currentThread()
            .getContextClassLoader()
            .getResource(driver.replace('.', '/') + ".class")
        != null;
  }
}
