package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.DatabaseUrl;

/** Translates the settings into what each driver understands. */
final class JdbcTargets {

  private JdbcTargets() {}

  /**
   * @throws dev.myfy.data.InvalidDatabaseUrlException if the URL says something that this database
   *     or its driver does not take (MYFY0308, 0312, 0315, 0317, 0318, 0319)
   */
  static JdbcTarget of(DatabaseSettings settings, SqliteFile sqliteFile) {
    DatabaseUrl url = settings.databaseUrl();
    return switch (url.dialect()) {
      case "sqlite" -> SqliteTarget.of(url, sqliteFile);
      case "postgresql" -> PostgresqlTarget.of(url, settings);
      default -> MysqlTargets.of(url, settings);
    };
  }
}
