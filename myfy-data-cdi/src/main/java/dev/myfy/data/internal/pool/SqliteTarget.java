package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQLite through xerial's driver. */
final class SqliteTarget {

  static final String DRIVER = "org.sqlite.JDBC";

  private static final String BUSY = "busy_timeout";
  private static final String SYNCHRONOUS = "synchronous";
  private static final String FILE_URI =
      "file: URIs are not supported, and the file is always opened to read, write and create";
  private static final String LOADS_CODE = "SQL could load native code";

  /** How long SQLite waits for another writer, in milliseconds; SQLAlchemy's default. */
  private static final String BUSY_DEFAULT = "5000";

  static final QueryKeys KEYS =
      new QueryKeys(
          "SQLite",
          List.of(
              QueryKey.of(
                  List.of("timeout"),
                  QueryValue.secondsAsMilliseconds(),
                  List.of(BUSY),
                  "How long a connection waits for another writer; default 5."),
              QueryKey.of(
                  List.of(SYNCHRONOUS),
                  QueryValue.translated("normal", "NORMAL", "full", "FULL", "extra", "EXTRA"),
                  List.of(SYNCHRONOUS),
                  "Default `full`. With `normal` a power failure may lose the last commits."),
              QueryKey.noEffect(
                  List.of("check_same_thread"), QueryValue.bool(), "Python's; no effect in JDBC."),
              QueryKey.noEffect(List.of("journal_mode"), QueryValue.oneOf("wal"), "Always so."),
              QueryKey.noEffect(
                  List.of("foreign_keys"), QueryValue.oneOf("true", "on", "1"), "Always so.")),
          Map.ofEntries(
              Map.entry("uri", FILE_URI),
              Map.entry("mode", FILE_URI),
              Map.entry("open_mode", FILE_URI),
              Map.entry("immutable", FILE_URI),
              Map.entry("nolock", FILE_URI),
              Map.entry("vfs", FILE_URI),
              Map.entry("cache", "a shared cache fails with table locks under concurrency"),
              Map.entry("shared_cache", "a shared cache fails with table locks under concurrency"),
              Map.entry("busy_timeout", "use `timeout` (seconds)"),
              Map.entry("isolation_level", "transactions decide how they begin"),
              Map.entry("transaction_mode", "transactions decide how they begin"),
              Map.entry("enable_load_extension", LOADS_CODE),
              Map.entry("load_extension", LOADS_CODE)),
          List.of());

  private SqliteTarget() {}

  static JdbcTarget of(DatabaseUrl url, SqliteFile file) {
    Map<String, String> properties = new HashMap<>();
    properties.put("journal_mode", "WAL");
    properties.put("foreign_keys", "true");
    properties.put(BUSY, BUSY_DEFAULT);
    properties.put("date_class", "TEXT");
    properties.put(SYNCHRONOUS, "FULL");
    properties.putAll(KEYS.properties(url));
    if (file.isTemporary()) {
      properties.put(SYNCHRONOUS, "OFF");
    }
    String jdbc = "jdbc:sqlite:" + file.path();
    return new JdbcTarget(DRIVER, jdbc, properties, file.display(), Optional.empty());
  }
}
