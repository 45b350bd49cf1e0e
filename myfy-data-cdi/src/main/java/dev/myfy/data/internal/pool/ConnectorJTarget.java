package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** MySQL through its own driver, MySQL Connector/J. */
final class ConnectorJTarget {

  static final String DRIVER = "com.mysql.cj.jdbc.Driver";

  private static final String TLS = "sslMode";
  private static final String OFF = "DISABLED";
  private static final String PREFERRED = "PREFERRED";
  private static final String UNCHECKED = "REQUIRED";
  private static final String CHECKED = "VERIFY_CA";
  private static final String FULL = "VERIFY_IDENTITY";

  static final QueryKeys KEYS =
      new QueryKeys(
          "MySQL Connector/J",
          List.of(
              MysqlTargets.charset(),
              MysqlTargets.unicode(),
              MysqlTargets.connectTimeout(),
              MysqlTargets.timeZone(),
              MysqlTargets.publicKey(),
              QueryKey.of(
                  List.of("ssl", "ssl_mode", TLS, "useSSL"),
                  QueryValue.translated(
                      "false", OFF,
                      "disable", OFF,
                      "disabled", OFF,
                      "prefer", PREFERRED,
                      "preferred", PREFERRED,
                      "require", UNCHECKED,
                      "required", UNCHECKED,
                      "verify-ca", CHECKED,
                      "verify_ca", CHECKED,
                      "verify-full", FULL,
                      "verify_full", FULL,
                      "verify_identity", FULL,
                      "true", FULL),
                  List.of(TLS),
                  "TLS; the driver's default is `PREFERRED`, which checks nothing. `true` is"
                      + " `VERIFY_IDENTITY`. Of several keys about TLS the strictest wins."),
              QueryKey.of(
                  List.of("ssl_verify_cert"),
                  QueryValue.translated("true", CHECKED, "false", UNCHECKED),
                  List.of(TLS),
                  "`true` asks for `VERIFY_CA` at least, `false` for `REQUIRED`."),
              QueryKey.of(
                  List.of("ssl_verify_identity"),
                  QueryValue.translated("true", FULL, "false", UNCHECKED),
                  List.of(TLS),
                  "`true` asks for `VERIFY_IDENTITY`, `false` for `REQUIRED` at least."),
              QueryKey.of(
                  List.of("rewriteBatchedStatements"),
                  QueryValue.bool(),
                  List.of("rewriteBatchedStatements"),
                  "Sends a batch of inserts as few statements.")),
          MysqlRefusals.and(
              Map.of(
                  "ssl_ca",
                  "this driver reads no PEM file: import the authority into the JVM's trust store, or"
                      + " use MariaDB's driver")),
          List.of(OFF, PREFERRED, UNCHECKED, CHECKED, FULL));

  private ConnectorJTarget() {}

  static JdbcTarget of(DatabaseUrl url, DatabaseSettings settings) {
    Map<String, String> properties = MysqlTargets.defaults(settings);
    properties.put("allowLoadLocalInfile", "false");
    properties.put("allowUrlInLocalInfile", "false");
    properties.put("autoDeserialize", "false");
    properties.putAll(KEYS.properties(url));
    properties.putAll(Addresses.credentials(url));
    // This driver decodes the name, with a plus for a plus.
    String name = URLEncoder.encode(MysqlTargets.database(url), StandardCharsets.UTF_8);
    String jdbc =
        "jdbc:mysql://" + Addresses.of(url, MysqlTargets.PORT) + "/" + name.replace("+", "%20");
    return MysqlTargets.target(DRIVER, jdbc, properties, url);
  }
}
