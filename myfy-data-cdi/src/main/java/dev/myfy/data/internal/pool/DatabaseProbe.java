package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** One look at the database on a connection of its own, before anything else is opened. */
final class DatabaseProbe {

  /** Product and version, as the driver tells them. */
  record Answer(String product, String version) {}

  private final ConnectionOpener opener;

  DatabaseProbe(ConnectionOpener opener) {
    this.opener = opener;
  }

  /**
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0302)
   */
  Answer ask() {
    try (Connection connection = opener.open()) {
      DatabaseMetaData metaData = connection.getMetaData();
      return new Answer(
          metaData.getDatabaseProductName(), shortVersion(metaData.getDatabaseProductVersion()));
    } catch (SQLException e) {
      throw e.getCause() instanceof DatabaseConnectionException known ? known : opener.failure(e);
    }
  }

  /** MariaDB and PostgreSQL add their packaging to the version. */
  private static String shortVersion(String version) {
    return version.split("[ -]", 2)[0];
  }
}
