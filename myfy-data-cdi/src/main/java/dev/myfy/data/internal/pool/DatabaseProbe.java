package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.internal.message.DatabaseProduct;
import java.sql.Connection;
import java.sql.SQLException;

/** One look at the database on a connection of its own, before anything else is opened. */
final class DatabaseProbe {

  private final ConnectionOpener opener;

  DatabaseProbe(ConnectionOpener opener) {
    this.opener = opener;
  }

  /**
   * @throws DatabaseConnectionException if the database cannot be used (MYFY0302)
   */
  DatabaseProduct ask() {
    try (Connection connection = opener.open()) {
      return DatabaseProduct.of(connection.getMetaData());
    } catch (SQLException e) {
      throw e.getCause() instanceof DatabaseConnectionException known ? known : opener.failure(e);
    }
  }
}
