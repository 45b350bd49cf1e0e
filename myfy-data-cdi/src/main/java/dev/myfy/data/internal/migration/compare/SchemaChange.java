package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that differs between the tables of a database and those of the entities. */
final class SchemaChange {

  private final Kind kind;
  private final Schema found;
  private final Schema wanted;
  private final List<Row> missingRows;
  private final List<TableChange> changedTables = new ArrayList<>();

  SchemaChange(Kind kind, Schema found, Schema wanted, List<Row> missingRows) {
    this.kind = kind;
    this.found = found;
    this.wanted = wanted;
    this.missingRows = missingRows;
    wanted.tables().forEach(this::compare);
  }

  private void compare(String key, Table table) {
    Table before = found.tables().get(key);
    if (before != null) {
      TableChange change = new TableChange(kind, before, table);
      if (!change.isEmpty()) {
        changedTables.add(change);
      }
    }
  }

  boolean isEmpty() {
    return addedTables().isEmpty()
        && droppedTables().isEmpty()
        && changedTables.isEmpty()
        && sequences().isEmpty()
        && changedSequences().isEmpty()
        && missingRows.isEmpty();
  }

  Kind kind() {
    return kind;
  }

  List<Table> addedTables() {
    return without(wanted.tables(), found.tables());
  }

  List<Table> droppedTables() {
    return without(found.tables(), wanted.tables());
  }

  /** Found and wanted. */
  List<Table> allTables() {
    List<Table> all = new ArrayList<>(found.tables().values());
    all.addAll(wanted.tables().values());
    return all;
  }

  List<TableChange> changedTables() {
    return changedTables;
  }

  Delta<Sequence> sequences() {
    return new Delta<>(
        without(wanted.sequences(), found.sequences()),
        without(found.sequences(), wanted.sequences()));
  }

  /** Wanted by themselves, and there as those of SERIAL columns, by name. */
  Map<String, Owner> releasedSequences() {
    Map<String, Owner> released = new HashMap<>();
    for (Table table : found.tables().values()) {
      for (Column column : table.columns().values()) {
        column
            .identity()
            .sequence()
            .filter(wanted.sequences()::containsKey)
            .ifPresent(name -> released.put(name, new Owner(table.name(), column)));
      }
    }
    return released;
  }

  /** The column to which a sequence belongs. */
  record Owner(String table, Column column) {}

  List<SequenceChange> changedSequences() {
    List<SequenceChange> changes = new ArrayList<>();
    for (Sequence sequence : wanted.sequences().values()) {
      Sequence before = found.sequences().get(sequence.name());
      if (before != null && !before.isSameAs(sequence)) {
        changes.add(new SequenceChange(before, sequence));
      }
    }
    return changes;
  }

  /** A sequence that is there and should be different. */
  record SequenceChange(Sequence found, Sequence wanted) {}

  /** Foreign keys that stay as they are, of tables that stay. */
  List<StayingKey> stayingKeys() {
    List<StayingKey> keys = new ArrayList<>();
    for (Map.Entry<String, Table> table : found.tables().entrySet()) {
      Table later = wanted.tables().get(table.getKey());
      if (later != null) {
        Delta<ForeignKey> delta = new TableChange(kind, table.getValue(), later).foreignKeys();
        table.getValue().foreignKeys().stream()
            .filter(key -> !delta.dropped().contains(key))
            .forEach(key -> keys.add(new StayingKey(table.getValue().name(), key)));
      }
    }
    return keys;
  }

  /** A foreign key of this table. */
  record StayingKey(String table, ForeignKey key) {}

  List<Row> missingRows() {
    return missingRows;
  }

  private static <T> List<T> without(Map<String, T> all, Map<String, T> others) {
    return all.entrySet().stream()
        .filter(one -> !others.containsKey(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
