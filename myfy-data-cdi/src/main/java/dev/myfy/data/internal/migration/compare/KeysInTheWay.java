package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * Foreign keys that stay, and have to go while something else is changed: MySQL changes no type of
 * a column while a foreign key holds it, and nobody changes a primary key to which one refers.
 */
final class KeysInTheWay {

  private final SchemaChange change;

  KeysInTheWay(SchemaChange change) {
    this.change = change;
  }

  List<SchemaChange.StayingKey> all() {
    return change.stayingKeys().stream()
        .filter(
            staying ->
                change.changedTables().stream().anyMatch(table -> isInTheWay(staying, table)))
        .toList();
  }

  private boolean isInTheWay(SchemaChange.StayingKey staying, TableChange table) {
    ForeignKey key = staying.key();
    boolean isOwn = table.name().equals(staying.table());
    boolean isTarget = table.name().equals(key.target());
    boolean retyped =
        change.kind() == Kind.MYSQL
            && ((isOwn && isRetyped(table, key.columns()))
                || (isTarget && isRetyped(table, key.targetColumns())));
    return retyped || (isTarget && table.changesPrimaryKey());
  }

  private static boolean isRetyped(TableChange table, List<String> columns) {
    return table.changedColumns().stream()
        .filter(ColumnChange::changesType)
        .anyMatch(column -> columns.contains(column.found().name()));
  }
}
