package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of columns of PostgreSQL, MySQL and MariaDB. */
final class ColumnChanges {

  private static final String TABLE = "tableName";
  private static final String COLUMN = "columnName";
  private static final String COLUMNS = "columns";

  private final Kind kind;

  ColumnChanges(Kind kind) {
    this.kind = kind;
  }

  /** As an element of the columns of a change. */
  static Map<String, Object> column(Kind kind, Column column, Map<String, Object> constraints) {
    return Map.of(
        "column",
        Change.map(
            "name",
            column.name(),
            "type",
            ColumnText.type(kind, column),
            "autoIncrement",
            column.isGenerated() ? true : "",
            "defaultValueComputed",
            column.defaultValue().orElse(""),
            "constraints",
            constraints.isEmpty() ? "" : constraints));
  }

  Change addColumn(String table, Column column) {
    if (!ColumnText.isPlain(kind, column)) {
      return alter(table, "ADD COLUMN " + ColumnText.definition(kind, column));
    }
    Map<String, Object> constraints = Change.map("nullable", column.nullable() ? "" : false);
    return Change.of(
        "addColumn", TABLE, table, COLUMNS, List.of(column(kind, column, constraints)));
  }

  Change dropColumn(String table, Column column) {
    return Change.of("dropColumn", TABLE, table, COLUMN, column.name());
  }

  Change renameColumn(String table, Column before, Column after) {
    return Change.of(
        "renameColumn",
        TABLE,
        table,
        "oldColumnName",
        before.name(),
        "newColumnName",
        after.name(),
        "columnDataType",
        ColumnText.type(kind, after));
  }

  Change fill(String table, Column column, String value) {
    Map<String, Object> set = Change.map("name", column.name(), "valueComputed", value);
    return Change.of(
        "update",
        TABLE,
        table,
        COLUMNS,
        List.of(Map.of("column", set)),
        "where",
        kind.quote(column.name()) + " IS NULL");
  }

  /** MySQL defines a column anew, whatever changes in it. */
  Change modify(String table, Column column) {
    return alter(table, "MODIFY COLUMN " + ColumnText.definition(kind, column));
  }

  Change notNull(String table, Column column) {
    return Change.of(
        column.nullable() ? "dropNotNullConstraint" : "addNotNullConstraint",
        TABLE,
        table,
        COLUMN,
        column.name());
  }

  Change type(String table, Column column) {
    if (ColumnText.isPlain(kind, column)) {
      return Change.of(
          "modifyDataType",
          TABLE,
          table,
          COLUMN,
          column.name(),
          "newDataType",
          ColumnText.type(kind, column));
    }
    String name = kind.quote(column.name());
    return alter(
        table,
        "ALTER COLUMN %s TYPE %s%s USING (%1$s::%2$s)"
            .formatted(name, column.type(), ColumnText.collation(column)));
  }

  Change defaultValue(String table, Column column) {
    Optional<String> value = column.defaultValue();
    return Change.of(
        value.isPresent() ? "addDefaultValue" : "dropDefaultValue",
        TABLE,
        table,
        COLUMN,
        column.name(),
        "columnDataType",
        ColumnText.type(kind, column),
        "defaultValueComputed",
        value.orElse(""));
  }

  private Change alter(String table, String what) {
    return Change.sql("ALTER TABLE " + kind.quote(table) + " " + what);
  }
}
