package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A database of its own, dropped at the end. Its maker holds a lock of its name, which dies with
 * the connection: what has no holder was left behind, and is dropped by the next one.
 */
final class MysqlScratch implements Scratch {

  private static final String PREFIX = "myfy_scratch_";

  private static final String CHARACTERS =
      "select concat(' character set ', DEFAULT_CHARACTER_SET_NAME, ' collate ',"
          + " DEFAULT_COLLATION_NAME) from information_schema.SCHEMATA"
          + " where SCHEMA_NAME = database()";

  @Override
  public <T> T look(Connection connection, List<String> statements, Look<T> look)
      throws SQLException {
    Query query = new Query(connection);
    dropLeftovers(query);
    String before = connection.getCatalog();
    String place = PREFIX + UUID.randomUUID().toString().replace("-", "");
    query.text("select get_lock('" + place + "', 0)");
    try {
      Scratch.run(connection, List.of("create database " + place + query.text(CHARACTERS)));
      connection.setCatalog(place);
      Scratch.run(connection, statements);
      return look.at(place);
    } finally {
      connection.setCatalog(before);
      query.run("drop database if exists " + place);
      query.text("select release_lock('" + place + "')");
    }
  }

  private static void dropLeftovers(Query query) throws SQLException {
    List<String> abandoned = new ArrayList<>();
    query.each(
        "select SCHEMA_NAME from information_schema.SCHEMATA where SCHEMA_NAME regexp"
            + " '^myfy_scratch_[0-9a-f]{32}$' and is_free_lock(SCHEMA_NAME) = 1",
        row -> abandoned.add(row.getString(1)));
    for (String name : abandoned) {
      query.run("drop database if exists " + Kind.MYSQL.quote(name));
    }
  }
}
