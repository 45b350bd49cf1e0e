package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** What the pool would use for a URL. */
final class Targets {

  private static final String DRIVER = "driver.";

  private Targets() {}

  static JdbcTarget of(String url) {
    return of(DatabaseUrl.parse(url), Duration.ofMillis(2500));
  }

  static JdbcTarget of(DatabaseUrl url, Duration connectTimeout) {
    Map<String, Object> values =
        Map.of(
            "databaseUrl", url,
            "connectTimeout", connectTimeout,
            "readTimeout", Duration.ofSeconds(60));
    DatabaseSettings settings =
        (DatabaseSettings)
            Proxy.newProxyInstance(
                Targets.class.getClassLoader(),
                new Class<?>[] {DatabaseSettings.class},
                (proxy, method, arguments) -> values.get(method.getName()));
    return JdbcTargets.of(settings, SqliteFile.of(url));
  }

  /** One physical connection, opened as the pool opens its own. */
  static Connection connect(JdbcTarget target) throws SQLException, ReflectiveOperationException {
    DriverDataSource source = new DriverDataSource();
    source.setDriverClass(target.driverClass());
    source.setUrl(target.url());
    target.properties().forEach((key, value) -> source.setProperty(DRIVER + key, value));
    return source.getConnection();
  }
}
