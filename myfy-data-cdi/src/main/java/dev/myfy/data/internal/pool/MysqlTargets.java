package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.internal.message.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** MySQL and MariaDB, through whichever driver the application has, and what both drivers share. */
final class MysqlTargets {

  static final int PORT = 3306;

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
    properties.put("connectTimeout", String.valueOf(settings.connectTimeout().toMillis()));
    properties.put("socketTimeout", String.valueOf(settings.readTimeout().toMillis()));
    properties.put("tcpKeepAlive", "true");
    // Drivers' errors would repeat bound values with it.
    properties.put("dumpQueriesOnException", "false");
    return properties;
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
        List.of("connectTimeout"),
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
