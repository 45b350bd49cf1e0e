package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import java.util.List;
import java.util.Map;

/** MySQL and MariaDB through MariaDB Connector/J. */
final class MariadbTarget {

  static final String DRIVER = "org.mariadb.jdbc.Driver";

  private static final String TLS = "sslMode";
  private static final String OFF = "disable";
  private static final String UNCHECKED = "trust";
  private static final String CHECKED = "verify-ca";
  private static final String FULL = "verify-full";

  static final QueryKeys KEYS =
      new QueryKeys(
          "MariaDB Connector/J",
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
                      "trust", UNCHECKED,
                      "require", UNCHECKED,
                      "required", UNCHECKED,
                      "verify-ca", CHECKED,
                      "verify_ca", CHECKED,
                      "verify-full", FULL,
                      "verify_full", FULL,
                      "verify_identity", FULL,
                      "true", FULL),
                  List.of(TLS),
                  "TLS; the driver's default is `disable`. `true` is `verify-full`; `require` and"
                      + " `trust` encrypt and check nothing. Of several keys about TLS the strictest wins."),
              QueryKey.of(
                  List.of("ssl_ca", "serverSslCert"),
                  QueryValue.text("the path of a PEM file"),
                  List.of("serverSslCert"),
                  "The authority, or the server's certificate, that is trusted; without `ssl` it is"
                      + " `verify-full`."),
              QueryKey.of(
                  List.of("ssl_verify_cert"),
                  QueryValue.translated("true", CHECKED, "false", UNCHECKED),
                  List.of(TLS),
                  "`true` asks for `verify-ca` at least, `false` for `trust`."),
              QueryKey.of(
                  List.of("ssl_verify_identity"),
                  QueryValue.translated("true", FULL, "false", UNCHECKED),
                  List.of(TLS),
                  "`true` asks for `verify-full`, `false` for `trust` at least.")),
          MysqlRefusals.and(Map.of()),
          List.of(OFF, UNCHECKED, CHECKED, FULL));

  private MariadbTarget() {}

  static JdbcTarget of(DatabaseUrl url, DatabaseSettings settings) {
    Map<String, String> properties = MysqlTargets.defaults(settings);
    // The driver's default lets a server ask for any file of this machine.
    properties.put("allowLocalInfile", "false");
    properties.putAll(KEYS.properties(url));
    if (properties.containsKey("serverSslCert")) {
      properties.putIfAbsent(TLS, FULL);
    }
    properties.putAll(Addresses.credentials(url));
    // This driver decodes nothing.
    String jdbc =
        "jdbc:mariadb://" + Addresses.of(url, MysqlTargets.PORT) + "/" + MysqlTargets.database(url);
    return MysqlTargets.target(DRIVER, jdbc, properties, url);
  }
}
