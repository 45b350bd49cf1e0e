package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A database in memory beside the connection's own, so that it has the same collations. SQLite
 * makes tables there only if their names say so.
 */
final class SqliteScratch implements Scratch {

  private static final String PLACE = "myfy_scratch";

  private static final Pattern NAMED =
      Pattern.compile(
          "^(create\\s+table\\s+|create\\s+(?:unique\\s+)?index\\s+|insert\\s+into\\s+)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public <T> T look(Connection connection, List<String> statements, Look<T> look)
      throws SQLException {
    Query query = new Query(connection);
    query.run("ATTACH DATABASE ':memory:' AS " + PLACE);
    try {
      Scratch.run(connection, statements, SqliteScratch::there);
      return look.at(PLACE);
    } finally {
      query.run("DETACH DATABASE " + PLACE);
    }
  }

  private static String there(String statement) {
    return NAMED.matcher(statement.strip()).replaceFirst("$1" + PLACE + ".");
  }
}
