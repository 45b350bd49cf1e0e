package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a run has broken foreign keys; those that were broken before are not its fault. */
final class SqliteForeignKeys {

  private final Connection connection;
  private Map<String, Integer> before = Map.of();

  SqliteForeignKeys(Connection connection) {
    this.connection = connection;
  }

  void remember() throws SQLException {
    before = broken();
  }

  /**
   * @throws MigrationException if there are more of them than before (MYFY0923)
   */
  void requireNoneBroken() throws SQLException {
    Set<String> tables = new TreeSet<>();
    broken()
        .forEach(
            (table, count) -> {
              if (count > before.getOrDefault(table, 0)) {
                tables.add(table);
              }
            });
    if (!tables.isEmpty()) {
      Message message = Message.FOREIGN_KEYS_BROKEN;
      throw new MigrationException(message.id(), message.text(String.join(", ", tables)), null);
    }
  }

  private Map<String, Integer> broken() throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA foreign_key_check")) {
      while (result.next()) {
        counts.merge(result.getString(1), 1, Integer::sum);
      }
    }
    return counts;
  }
}
