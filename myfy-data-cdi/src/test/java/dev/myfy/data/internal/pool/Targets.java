package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.fixture.TestSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What the pool would use for a URL. */
final class Targets {

  private Targets() {}

  static JdbcTarget of(String url) {
    return of(DatabaseUrl.parse(url), Duration.ofMillis(2500));
  }

  static JdbcTarget of(DatabaseUrl url, Duration connectTimeout) {
    DatabaseSettings settings =
        TestSettings.of("sqlite://")
            .with("databaseUrl", url)
            .with("connectTimeout", connectTimeout)
            .get();
    return JdbcTargets.of(settings, SqliteFile.of(url));
  }

  /** One physical connection, opened as the pool opens its own. */
  static Connection connect(JdbcTarget target) throws SQLException {
    return new ConnectionOpener(target, TestSettings.of("sqlite://").get()).open();
  }
}
