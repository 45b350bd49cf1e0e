package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of whole tables; Liquibase's own where they do exactly what is meant. */
final class TableChanges {

  private static final String TABLE = "tableName";

  private final Kind kind;

  TableChanges(Kind kind) {
    this.kind = kind;
  }

  Change createTable(Table table) {
    boolean plain =
        table.columns().values().stream().allMatch(column -> ColumnText.isPlain(kind, column))
            && keyInOrder(table);
    return plain ? plainTable(table) : Change.sql(tableText(table));
  }

  private static boolean keyInOrder(Table table) {
    List<String> key = table.primaryKey().map(Key::columns).orElse(List.of());
    List<String> inTable =
        table.columns().values().stream().map(Column::name).filter(key::contains).toList();
    return key.equals(inTable);
  }

  private Change plainTable(Table table) {
    List<String> key = table.primaryKey().map(Key::columns).orElse(List.of());
    List<Map<String, Object>> columns =
        table.columns().values().stream()
            .map(column -> ColumnChanges.column(kind, column, keyConstraints(table, column, key)))
            .toList();
    return Change.of("createTable", TABLE, table.name(), "columns", columns);
  }

  private Map<String, Object> keyConstraints(Table table, Column column, List<String> key) {
    boolean inKey = key.contains(column.name());
    String name = table.primaryKey().filter(one -> !isUsual(one, table)).map(Key::name).orElse("");
    return Change.map(
        "primaryKey",
        inKey ? true : "",
        "primaryKeyName",
        inKey ? name : "",
        "nullable",
        inKey || column.nullable() ? "" : false);
  }

  /** Whether the database gives this name to the key by itself. */
  private static boolean isUsual(Key key, Table table) {
    return key.name().equals("PRIMARY") || key.name().equals(table.name() + "_pkey");
  }

  private String tableText(Table table) {
    List<String> parts = new ArrayList<>();
    table.columns().values().forEach(column -> parts.add(ColumnText.definition(kind, column)));
    table
        .primaryKey()
        .ifPresent(
            key ->
                parts.add(
                    (isUsual(key, table) ? "" : "CONSTRAINT " + kind.quote(key.name()) + " ")
                        + "PRIMARY KEY ("
                        + kind.quoteAll(key.columns())
                        + ")"));
    return "CREATE TABLE "
        + kind.quote(table.name())
        + " (\n  "
        + String.join(",\n  ", parts)
        + "\n)";
  }

  Change dropTable(Table table) {
    return Change.of("dropTable", TABLE, table.name());
  }

  Change renameTable(Table before, Table after) {
    return Change.of("renameTable", "oldTableName", before.name(), "newTableName", after.name());
  }
}
