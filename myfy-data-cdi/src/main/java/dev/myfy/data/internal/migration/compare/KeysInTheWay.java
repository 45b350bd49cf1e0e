package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * Foreign keys that stay, and have to go while something else is changed: MySQL changes neither the
 * type of a column nor whether it numbers the rows while a foreign key holds it, nor drops an index
 * that carries one; and nobody changes a primary key to which one refers.
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
    boolean isTarget = key.isTo(table.name());
    boolean held =
        change.kind() == Kind.MYSQL
            && ((isOwn && isHeld(table, key.columns()))
                || (isTarget && isHeld(table, key.targetColumns())));
    return held || (isTarget && table.changesPrimaryKey());
  }

  /** Dropping an index undoes adding it, so that both need the key out of the way. */
  private static boolean isHeld(TableChange table, List<String> columns) {
    return isRedefined(table, columns)
        || table.reindexed().stream()
            .anyMatch(indexed -> ImplicitIndexes.carries(indexed, columns));
  }

  private static boolean isRedefined(TableChange table, List<String> columns) {
    return table.changedColumns().stream()
        .filter(column -> column.changesType() || column.changesGeneration())
        .anyMatch(column -> columns.contains(column.found().name()));
  }
}
