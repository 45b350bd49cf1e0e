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

/** Translates the settings into what each driver understands. */
final class JdbcTargets {

  private static final String LOCALHOST = "localhost";

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
    properties.put("busy_timeout", milliseconds(query(url, "timeout", "5")));
    properties.put("date_class", "TEXT");
    properties.put("synchronous", file.isTemporary() ? "OFF" : "FULL");
    return new JdbcTarget(
        "org.sqlite.JDBC", "jdbc:sqlite:" + file.path(), properties, file.display());
  }

  private static JdbcTarget postgresql(DatabaseUrl url, DatabaseSettings settings) {
    refuseUnknown(url, Set.of("sslmode", "application_name", "connect_timeout"));
    Map<String, String> properties = credentials(url);
    String connect = query(url, "connect_timeout", seconds(settings.connectTimeout()));
    properties.put("connectTimeout", connect);
    properties.put("loginTimeout", connect);
    properties.put("socketTimeout", seconds(settings.readTimeout()));
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
    String connect = query(url, "connect_timeout", seconds(settings.connectTimeout()));
    properties.put("connectTimeout", milliseconds(connect));
    properties.put("socketTimeout", String.valueOf(settings.readTimeout().toMillis()));
    properties.put("tcpKeepAlive", "true");
    String address = address(url, 3306) + "/" + encode(database(url));
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

  /** Whole seconds, rounded up, because drivers take 0 for "no limit". */
  private static String seconds(Duration time) {
    return String.valueOf((time.toMillis() + 999) / 1000);
  }

  private static String milliseconds(String seconds) {
    return new java.math.BigDecimal(seconds).movePointRight(3).toBigInteger().toString();
  }

  private static boolean isPresent(String driver) {
    return Thread.currentThread()
            .getContextClassLoader()
            .getResource(driver.replace('.', '/') + ".class")
        != null;
  }
}
