package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Map;

/** Changes of keys, indexes and checks of PostgreSQL, MySQL and MariaDB. */
final class ConstraintChanges {

  private static final String TABLE = "tableName";
  private static final String NAME = "constraintName";

  private final Kind kind;

  ConstraintChanges(Kind kind) {
    this.kind = kind;
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
        "columns",
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
        kind == Kind.MYSQL ? "referencedTableCatalogName" : "referencedTableSchemaName",
        key.targetPlace(),
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
}
