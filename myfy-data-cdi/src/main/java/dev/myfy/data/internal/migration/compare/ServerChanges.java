package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes of PostgreSQL, MySQL and MariaDB; Liquibase's own where they do exactly what is meant.
 */
final class ServerChanges {

  private static final String TABLE = "tableName";
  private static final String COLUMN = "columnName";
  private static final String COLUMNS = "columns";
  private static final String NAME = "constraintName";

  private final Kind kind;

  ServerChanges(Kind kind) {
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
            .map(column -> column(column, keyConstraints(table, column, key)))
            .toList();
    return Change.of("createTable", TABLE, table.name(), COLUMNS, columns);
  }

  private Map<String, Object> keyConstraints(Table table, Column column, List<String> key) {
    boolean inKey = key.contains(column.name());
    String name = table.primaryKey().map(Key::name).orElse("");
    boolean usual = name.equals("PRIMARY") || name.equals(table.name() + "_pkey");
    return Change.map(
        "primaryKey",
        inKey ? true : "",
        "primaryKeyName",
        inKey && !usual ? name : "",
        "nullable",
        inKey || column.nullable() ? "" : false);
  }

  private String tableText(Table table) {
    List<String> parts = new ArrayList<>();
    table.columns().values().forEach(column -> parts.add(ColumnText.definition(kind, column)));
    table
        .primaryKey()
        .ifPresent(key -> parts.add("PRIMARY KEY (" + kind.quoteAll(key.columns()) + ")"));
    return "CREATE TABLE "
        + kind.quote(table.name())
        + " (\n  "
        + String.join(",\n  ", parts)
        + "\n)";
  }

  private Map<String, Object> column(Column column, Map<String, Object> constraints) {
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

  Change dropTable(Table table) {
    return Change.of("dropTable", TABLE, table.name());
  }

  Change addColumn(String table, Column column) {
    if (!ColumnText.isPlain(kind, column)) {
      return alter(table, "ADD COLUMN " + ColumnText.definition(kind, column));
    }
    Map<String, Object> constraints = Change.map("nullable", column.nullable() ? "" : false);
    return Change.of("addColumn", TABLE, table, COLUMNS, List.of(column(column, constraints)));
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

  Change renameTable(Table before, Table after) {
    return Change.of("renameTable", "oldTableName", before.name(), "newTableName", after.name());
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
        table, "ALTER COLUMN %s TYPE %s USING (%s::%2$s)".formatted(name, column.type(), name));
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

  Change generation(String table, Column column, Identity before) {
    String name = "ALTER COLUMN " + kind.quote(column.name());
    if (column.isGenerated()) {
      return alter(table, name + " ADD GENERATED BY DEFAULT AS IDENTITY");
    }
    return alter(table, name + (before == Identity.SERIAL ? " DROP DEFAULT" : " DROP IDENTITY"));
  }

  /** The first number that the database gives is one that no row has. */
  Change advance(String table, Column column) {
    return Change.sql(
        "SELECT setval(pg_get_serial_sequence(%s, %s), coalesce(max(%s), 0) + 1, false) FROM %s"
            .formatted(
                kind.literal(kind.quote(table)),
                kind.literal(column.name()),
                kind.quote(column.name()),
                kind.quote(table)));
  }

  Change addPrimaryKey(String table, Key key) {
    return Change.of(
        "addPrimaryKey",
        TABLE,
        table,
        "columnNames",
        String.join(", ", key.columns()),
        NAME,
        key.name().equals("PRIMARY") ? "" : key.name());
  }

  Change dropPrimaryKey(String table, Key key) {
    return Change.of(
        "dropPrimaryKey", TABLE, table, NAME, key.name().equals("PRIMARY") ? "" : key.name());
  }

  Change addIndex(String table, Index index) {
    if (index.constraint()) {
      return Change.of(
          "addUniqueConstraint",
          TABLE,
          table,
          "columnNames",
          String.join(", ", index.columns()),
          NAME,
          index.name());
    }
    List<Map<String, Object>> columns =
        index.columns().stream()
            .map(
                column ->
                    Map.<String, Object>of(
                        "column",
                        Change.map(
                            "name",
                            Index.withoutOrder(column),
                            "descending",
                            Index.isDescending(column) ? true : "")))
            .toList();
    return Change.of(
        "createIndex",
        TABLE,
        table,
        "indexName",
        index.name(),
        "unique",
        index.unique() ? true : "",
        COLUMNS,
        columns);
  }

  Change dropIndex(String table, Index index) {
    return index.constraint()
        ? Change.of("dropUniqueConstraint", TABLE, table, NAME, index.name())
        : Change.of("dropIndex", TABLE, table, "indexName", index.name());
  }

  Change addForeignKey(String table, ForeignKey key) {
    return Change.of(
        "addForeignKeyConstraint",
        "baseTableName",
        table,
        "baseColumnNames",
        String.join(", ", key.columns()),
        "referencedTableName",
        key.target(),
        "referencedColumnNames",
        String.join(", ", key.targetColumns()),
        NAME,
        key.name(),
        "onDelete",
        key.onDelete().equals(ForeignKey.NO_ACTION) ? "" : key.onDelete(),
        "onUpdate",
        key.onUpdate().equals(ForeignKey.NO_ACTION) ? "" : key.onUpdate());
  }

  Change dropForeignKey(String table, ForeignKey key) {
    return Change.of("dropForeignKeyConstraint", "baseTableName", table, NAME, key.name());
  }

  Change addCheck(String table, Check check) {
    return alter(
        table, "ADD CONSTRAINT " + kind.quote(check.name()) + " CHECK " + check.expression());
  }

  Change dropCheck(String table, Check check) {
    return alter(table, "DROP CONSTRAINT " + kind.quote(check.name()));
  }

  private Change alter(String table, String what) {
    return Change.sql("ALTER TABLE " + kind.quote(table) + " " + what);
  }

  Change createSequence(Sequence sequence) {
    return Change.of(
        "createSequence",
        "sequenceName",
        sequence.name(),
        "startValue",
        sequence.start(),
        "incrementBy",
        sequence.increment());
  }

  Change dropSequence(Sequence sequence) {
    return Change.of("dropSequence", "sequenceName", sequence.name());
  }

  Change alterSequence(Sequence sequence, boolean restart) {
    String text = "ALTER SEQUENCE " + kind.quote(sequence.name());
    String increment = " INCREMENT BY " + sequence.increment();
    return Change.sql(
        restart
            ? text + increment + " START WITH " + sequence.start() + " RESTART"
            : text + increment);
  }

  Change insert(Row row) {
    return Change.of("insert", TABLE, row.table(), COLUMNS, values(row));
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
