package dev.myfy.data.bench.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on a connection that is given back at the end; the transaction is somebody else's. */
final class OneConnection {

  private OneConnection() {}

  static <R> R work(DataSource dataSource, Work<R> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  interface Work<R> {
    R on(Connection connection) throws SQLException;
  }
}
