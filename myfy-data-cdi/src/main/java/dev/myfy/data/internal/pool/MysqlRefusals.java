package dev.myfy.data.internal.pool;

import java.util.Map;
import java.util.TreeMap;

/** What the URLs of MySQL and MariaDB may not say, whichever driver reads them. */
final class MysqlRefusals {

  private static final String IN_THE_URL =
      "write it in its place: `mysql://user:password@host:port/database`";
  private static final String LOADS_A_CLASS = "it makes the driver load a class by its name";
  private static final String READS_FILES = "the server could read files of this machine";
  private static final String RUNS_SQL = "it runs SQL in every connection; set it in the server";
  private static final String READ_TIMEOUT = "use `MYFY_DATA_READ_TIMEOUT` (seconds)";
  private static final String CONNECT_TIMEOUT =
      "use `connect_timeout`, or `MYFY_DATA_CONNECT_TIMEOUT` (seconds)";

  private MysqlRefusals() {}

  /** These, and those of one driver. */
  static Map<String, String> and(Map<String, String> ofDriver) {
    Map<String, String> all = new TreeMap<>(COMMON);
    all.putAll(ofDriver);
    return all;
  }

  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("user", IN_THE_URL),
          Map.entry("passwd", IN_THE_URL),
          Map.entry("password", IN_THE_URL),
          Map.entry("host", IN_THE_URL),
          Map.entry("port", IN_THE_URL),
          Map.entry("db", IN_THE_URL),
          Map.entry("database", IN_THE_URL),
          Map.entry("unix_socket", "the drivers connect by TCP: write host and port"),
          Map.entry("localSocket", "the drivers connect by TCP: write host and port"),
          Map.entry("read_default_file", "a file outside of the settings would decide"),
          Map.entry("read_timeout", READ_TIMEOUT),
          Map.entry("write_timeout", READ_TIMEOUT),
          Map.entry("socketTimeout", READ_TIMEOUT),
          Map.entry("connectTimeout", CONNECT_TIMEOUT),
          Map.entry("init_command", RUNS_SQL),
          Map.entry("initSql", RUNS_SQL),
          Map.entry("sessionVariables", RUNS_SQL),
          Map.entry("sql_mode", "set it in the server: it changes what is stored"),
          Map.entry("autocommit", "transactions decide about it"),
          Map.entry("local_infile", READS_FILES),
          Map.entry("allowLocalInfile", READS_FILES),
          Map.entry("allowLoadLocalInfile", READS_FILES),
          Map.entry("allowLoadLocalInfileInPath", READS_FILES),
          Map.entry("allowUrlInLocalInfile", READS_FILES),
          Map.entry("allowMultiQueries", "one injected value could bring statements of its own"),
          Map.entry("autoDeserialize", "the server could make this machine run code"),
          Map.entry("queryInterceptors", LOADS_A_CLASS),
          Map.entry("exceptionInterceptors", LOADS_A_CLASS),
          Map.entry("connectionLifecycleInterceptors", LOADS_A_CLASS),
          Map.entry("propertiesTransform", LOADS_A_CLASS),
          Map.entry("socketFactory", LOADS_A_CLASS),
          Map.entry("logger", LOADS_A_CLASS),
          Map.entry("authenticationPlugins", LOADS_A_CLASS),
          Map.entry("credentialType", LOADS_A_CLASS),
          Map.entry("tlsSocketType", LOADS_A_CLASS),
          Map.entry("dumpQueriesOnException", "errors would repeat bound values"),
          Map.entry(
              "ssl_key",
              "the drivers read a client's key from a key store, which the JVM names"
                  + " (`javax.net.ssl.keyStore`)"),
          Map.entry(
              "ssl_cert",
              "the drivers read a client's certificate from a key store, which the JVM names"
                  + " (`javax.net.ssl.keyStore`)"));
}
