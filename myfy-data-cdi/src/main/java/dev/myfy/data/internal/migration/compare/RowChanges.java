package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that come with the tables. */
final class RowChanges {

  private static final String TABLE = "tableName";

  private final Kind kind;

  RowChanges(Kind kind) {
    this.kind = kind;
  }

  Change insert(Row row) {
    return Change.of("insert", TABLE, row.table(), "columns", values(row));
  }

  private List<Map<String, Object>> values(Row row) {
    return row.values().entrySet().stream()
        .map(
            value ->
                Map.<String, Object>of(
                    "column", Change.map("name", value.getKey(), "valueComputed", sql(value))))
        .toList();
  }

  Change delete(Row row) {
    String where =
        row.values().entrySet().stream()
            .filter(value -> row.keys().contains(value.getKey()))
            .map(value -> kind.quote(value.getKey()) + " = " + sql(value))
            .collect(Collectors.joining(" AND "));
    return Change.of("delete", TABLE, row.table(), "where", where);
  }

  private String sql(Map.Entry<String, Object> value) {
    return value.getValue() instanceof Number number
        ? number.toString()
        : kind.literal(value.getValue().toString());
  }
}
