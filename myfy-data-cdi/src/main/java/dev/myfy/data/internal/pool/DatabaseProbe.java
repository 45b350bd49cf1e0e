package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;

/** One look at the database on a connection of its own, before anything else is opened. */
final class DatabaseProbe {

  /** Product and version, as the driver tells them. */
  record Answer(String product, String version) {}

  private static final Map<String, String> COORDINATES =
      Map.of(
          "org.sqlite.JDBC", "org.xerial:sqlite-jdbc",
          "org.postgresql.Driver", "org.postgresql:postgresql",
          "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client");

  private final JdbcTarget target;
  private final DatabaseSettings settings;

  DatabaseProbe(JdbcTarget target, DatabaseSettings settings) {
    this.target = target;
    this.settings = settings;
  }

  /**
   * @throws DatabaseConnectionException if there is no driver (MYFY0301) or no database (MYFY0302)
   */
  Answer ask() {
    DriverDataSource source = source();
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData metaData = connection.getMetaData();
      return new Answer(
          metaData.getDatabaseProductName(), shortVersion(metaData.getDatabaseProductVersion()));
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private DriverDataSource source() {
    DriverDataSource source = new DriverDataSource();
    try {
      source.setDriverClass(target.driverClass());
    } catch (ReflectiveOperationException | LinkageError e) {
      Message message = Message.DRIVER_MISSING;
      throw new DatabaseConnectionException(
          message.id(),
          message.text(settings.databaseUrl().dialect(), COORDINATES.get(target.driverClass())),
          e);
    }
    source.setUrl(target.url());
    target
        .properties()
        .forEach((key, value) -> source.setProperty(DriverDataSource.DRIVER_PROPERTY + key, value));
    return source;
  }

  private DatabaseConnectionException unreachable(SQLException cause) {
    Message message = Message.DATABASE_UNREACHABLE;
    String reason = Secrets.mask(String.valueOf(cause.getMessage()), settings.databaseUrl());
    String hint =
        settings.databaseUrl().dialect().equals("sqlite") ? " (file and directory writable?)" : "";
    return new DatabaseConnectionException(
        message.id(), message.text(target.display(), reason, hint), cause);
  }

  /** MariaDB and PostgreSQL add their packaging to the version. */
  private static String shortVersion(String version) {
    return version.split("[ -]", 2)[0];
  }
}
