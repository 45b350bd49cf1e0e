package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A schema inside a transaction that is never committed, whatever happens to this process. */
final class PostgresqlScratch implements Scratch {

  @Override
  public <T> T look(Connection connection, List<String> statements, Look<T> look)
      throws SQLException {
    String place = "myfy_scratch_" + UUID.randomUUID().toString().replace("-", "");
    Query query = new Query(connection);
    connection.setAutoCommit(false);
    try {
      String path = query.text("select current_setting('search_path')");
      Scratch.run(connection, List.of("create schema " + place));
      query.run("set local search_path to " + place + (path.isBlank() ? "" : ", " + path));
      Scratch.run(connection, statements);
      return look.at(place);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
