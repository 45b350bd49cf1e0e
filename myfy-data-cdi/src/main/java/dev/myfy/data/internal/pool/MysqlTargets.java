package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.internal.message.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** MySQL and MariaDB, through whichever driver the application has, and what both drivers share. */
final class MysqlTargets {

  static final int PORT = 3306;

  private static final String CONNECT_TIMEOUT = "connectTimeout";

  /** MariaDB's driver decodes nothing, so these would end the name and begin a parameter. */
  private static final Pattern UNSAFE_NAME = Pattern.compile("[/?&#\\p{Cntrl}]");

  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+:/-]{1,40}");

  private MysqlTargets() {}

  static JdbcTarget of(DatabaseUrl url, DatabaseSettings settings) {
    boolean connectorJ =
        !Drivers.hasClass(MariadbTarget.DRIVER) && Drivers.hasClass(ConnectorJTarget.DRIVER);
    return connectorJ ? ConnectorJTarget.of(url, settings) : MariadbTarget.of(url, settings);
  }

  static Map<String, String> defaults(DatabaseSettings settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put(CONNECT_TIMEOUT, String.valueOf(settings.connectTimeout().toMillis()));
    properties.put("tcpKeepAlive", "true");
    // Drivers' errors would repeat bound values with it.
    properties.put("dumpQueriesOnException", "false");
    return properties;
  }

  static JdbcTarget target(
      String driver, String jdbc, Map<String, String> properties, DatabaseUrl url) {
    String connect = properties.get(CONNECT_TIMEOUT);
    // While it logs in; the read time-out is set on the connection afterwards.
    properties.put("socketTimeout", connect);
    Duration limit = Duration.ofMillis(Long.parseLong(connect));
    return new JdbcTarget(driver, jdbc, properties, url.toString(), Optional.of(limit));
  }

  /**
   * @throws InvalidDatabaseUrlException if the name would be taken for more than a name (MYFY0315)
   */
  static String database(DatabaseUrl url) {
    String name = url.database().orElse("");
    if (UNSAFE_NAME.matcher(name).find()) {
      Message message = Message.DATABASE_NAME;
      throw new InvalidDatabaseUrlException(message.id(), message.text(), null);
    }
    return name;
  }

  static QueryKey charset() {
    return QueryKey.noEffect(
        List.of("charset", "characterEncoding"),
        QueryValue.oneOf("utf8mb4", "utf8", "utf-8"),
        "Always utf8mb4.");
  }

  static QueryKey unicode() {
    return QueryKey.noEffect(
        List.of("use_unicode", "useUnicode"), QueryValue.oneOf("true", "1"), "Always so.");
  }

  static QueryKey connectTimeout() {
    return QueryKey.of(
        List.of("connect_timeout"),
        QueryValue.secondsAsMilliseconds(),
        List.of(CONNECT_TIMEOUT),
        "Instead of `MYFY_DATA_CONNECT_TIMEOUT`.");
  }

  static QueryKey timeZone() {
    return QueryKey.of(
        List.of("time_zone", "serverTimezone", "connectionTimeZone"),
        QueryValue.matching("LOCAL, SERVER or a time zone such as UTC or Europe/Berlin", ZONE),
        List.of("connectionTimeZone"),
        "The time zone of the session's times without one.");
  }

  static QueryKey publicKey() {
    return QueryKey.of(
        List.of("allowPublicKeyRetrieval"),
        QueryValue.bool(),
        List.of("allowPublicKeyRetrieval"),
        "MySQL 8 without TLS: the password is encrypted with a key that the server sends, which"
            + " somebody in between could replace. TLS is the better way.");
  }
}
