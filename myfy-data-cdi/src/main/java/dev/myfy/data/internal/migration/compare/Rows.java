package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that a provider writes together with its tables. */
final class Rows {

  private static final Pattern INSERT =
      Pattern.compile("^insert\\s+into\\s+(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Kind kind;
  private final Connection connection;

  Rows(Kind kind, Connection connection) {
    this.kind = kind;
    this.connection = connection;
  }

  /** The tables of the schema into which one of the statements inserts. */
  static List<Table> filled(List<String> statements, Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    for (String statement : statements) {
      Matcher insert = INSERT.matcher(statement.strip());
      if (insert.matches()) {
        names.add(SqlText.firstWord(insert.group(1)));
      }
    }
    return schema.tables().values().stream()
        .filter(table -> names.stream().anyMatch(table.name()::equalsIgnoreCase))
        .toList();
  }

  List<Row> read(String place, Table table) throws SQLException {
    List<Row> rows = new ArrayList<>();
    new Query(connection)
        .each(
            "select * from " + kind.quote(place) + "." + kind.quote(table.name()),
            row -> rows.add(row(row, table)));
    return rows;
  }

  private static Row row(ResultSet row, Table table) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value != null) {
        values.put(columns.getColumnName(i), value);
      }
    }
    Optional<Key> key = table.primaryKey();
    return new Row(
        table.name(), values, key.map(Key::columns).orElse(List.copyOf(values.keySet())));
  }

  /**
   * Those that the database lacks. A table without a key is filled once, whatever it says later.
   */
  static List<Row> missing(Table table, List<Row> found, List<Row> wanted) {
    if (table.primaryKey().isEmpty()) {
      return found.isEmpty() ? wanted : List.of();
    }
    return Delta.of(found, wanted, Row::identity).added();
  }
}
