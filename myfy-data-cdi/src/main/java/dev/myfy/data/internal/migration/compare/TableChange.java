package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A table that is there and should be different. */
final class TableChange {

  private final Kind kind;
  private final Table found;
  private final Table wanted;
  private final List<Column> addedColumns = new ArrayList<>();
  private final List<Column> droppedColumns = new ArrayList<>();
  private final List<ColumnChange> changedColumns = new ArrayList<>();

  TableChange(Kind kind, Table found, Table wanted) {
    this.kind = kind;
    this.found = found;
    this.wanted = new Kept(kind, found, wanted).table();
    this.wanted.columns().forEach(this::compare);
    found.columns().entrySet().stream()
        .filter(column -> !wanted.columns().containsKey(column.getKey()))
        .map(Map.Entry::getValue)
        .forEach(droppedColumns::add);
    // Computed from others, which have to be there.
    addedColumns.sort(Comparator.comparing(Column::isComputed));
    droppedColumns.sort(Comparator.comparing(Column::isComputed).reversed());
  }

  private void compare(String key, Column column) {
    Column before = found.columns().get(key);
    if (before == null) {
      addedColumns.add(column);
    } else {
      ColumnChange change = new ColumnChange(before, column);
      if (change.changesAnything()) {
        changedColumns.add(change);
      }
    }
  }

  boolean isEmpty() {
    return addedColumns.isEmpty()
        && droppedColumns.isEmpty()
        && changedColumns.isEmpty()
        && !changesPrimaryKey()
        && indexes().isEmpty()
        && foreignKeys().isEmpty()
        && checks().isEmpty();
  }

  Kind kind() {
    return kind;
  }

  Table found() {
    return found;
  }

  Table wanted() {
    return wanted;
  }

  /** The name that the table has in the database. */
  String name() {
    return found.name();
  }

  List<Column> addedColumns() {
    return addedColumns;
  }

  List<Column> droppedColumns() {
    return droppedColumns;
  }

  List<ColumnChange> changedColumns() {
    return changedColumns;
  }

  boolean changesPrimaryKey() {
    return !keyColumns(found).equals(keyColumns(wanted));
  }

  private List<String> keyColumns(Table table) {
    return kind.columnKeys(table.primaryKey().map(Key::columns).orElse(List.of()));
  }

  Delta<Index> indexes() {
    Delta<Index> all =
        Delta.of(
            found.indexes(),
            wanted.indexes(),
            index -> List.of(kind.columnKeys(index.columns()), index.unique()));
    return kind == Kind.MYSQL ? withoutImplicit(all) : all;
  }

  /** What a key that stays needs, the database adds and drops by itself. */
  private Delta<Index> withoutImplicit(Delta<Index> all) {
    Delta<ForeignKey> keys = foreignKeys();
    List<ForeignKey> foundStaying = new ArrayList<>(found.foreignKeys());
    foundStaying.removeAll(keys.dropped());
    List<ForeignKey> wantedStaying = new ArrayList<>(wanted.foreignKeys());
    wantedStaying.removeAll(keys.added());
    return new Delta<>(
        ImplicitIndexes.without(all.added(), wantedStaying),
        ImplicitIndexes.without(all.dropped(), foundStaying));
  }

  /** The columns of all indexes that come or go, the one of the primary key included. */
  List<List<String>> reindexed() {
    List<List<String>> columns = new ArrayList<>();
    indexes().added().forEach(index -> columns.add(index.columnNames()));
    indexes().dropped().forEach(index -> columns.add(index.columnNames()));
    if (changesPrimaryKey()) {
      columns.add(keyColumns(found));
      columns.add(keyColumns(wanted));
    }
    return columns;
  }

  Delta<ForeignKey> foreignKeys() {
    return Delta.of(found.foreignKeys(), wanted.foreignKeys(), this::content);
  }

  private List<Object> content(ForeignKey key) {
    return List.of(
        kind.columnKeys(key.columns()),
        key.targetPlace(),
        kind.tableKey(key.target()),
        kind.columnKeys(key.targetColumns()),
        key.onDelete(),
        key.onUpdate());
  }

  Delta<Check> checks() {
    return Delta.of(found.checks(), wanted.checks(), Check::content);
  }

  /** Whether one of these columns is in the database only. */
  boolean usesDropped(List<String> columns) {
    return columns.stream()
        .anyMatch(column -> !wanted.columns().containsKey(kind.columnKey(column)));
  }
}
