package dev.myfy.data.internal.migration.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** MariaDB's sequences, each of which is a table of one row. */
final class MariadbSequences {

  private static final String NAMES =
      """
      select TABLE_NAME from information_schema.TABLES
      where TABLE_SCHEMA = ? and TABLE_TYPE = 'SEQUENCE' order by TABLE_NAME
      """;

  private MariadbSequences() {}

  static Map<String, Sequence> read(Query query, String place) throws SQLException {
    List<String> names = new ArrayList<>();
    query.each(NAMES, row -> names.add(row.getString(1)), place);
    Map<String, Sequence> sequences = new TreeMap<>();
    if (!names.isEmpty()) {
      String all =
          names.stream()
              .map(name -> select(place, name))
              .collect(Collectors.joining(" union all "));
      query.each(
          all,
          row ->
              sequences.put(
                  row.getString(1),
                  new Sequence(
                      row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4))));
    }
    return sequences;
  }

  private static String select(String place, String name) {
    return "select %s, start_value, increment, next_not_cached_value <> start_value from %s.%s"
        .formatted(Kind.MYSQL.literal(name), Kind.MYSQL.quote(place), Kind.MYSQL.quote(name));
  }
}
