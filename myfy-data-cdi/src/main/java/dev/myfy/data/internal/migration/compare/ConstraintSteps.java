package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys, indexes and checks of tables that stay, and the foreign keys of all. Those that go lose no
 * data, also where their column is in the database only and may stay.
 */
final class ConstraintSteps {

  private final SchemaChange change;
  private final ConstraintChanges changes;
  private final List<Step> steps = new ArrayList<>();

  ConstraintSteps(SchemaChange change) {
    this.change = change;
    this.changes = new ConstraintChanges(change.kind());
  }

  /** What has to go before tables and columns change. */
  List<Step> first() {
    change.droppedTables().forEach(this::dropForeignKeys);
    new KeysInTheWay(change)
        .all()
        .forEach(key -> steps.add(dropForeignKey(key.table(), key.key())));
    // Before all keys: those of other tables may refer to one that changes.
    for (TableChange table : change.changedTables()) {
      table.foreignKeys().dropped().forEach(key -> steps.add(dropForeignKey(table.name(), key)));
    }
    change.changedTables().forEach(this::drop);
    return steps;
  }

  /** What comes when all columns are there; foreign keys last. */
  List<Step> last() {
    change.changedTables().forEach(this::add);
    new KeysInTheWay(change).all().forEach(key -> steps.add(addForeignKey(key.table(), key.key())));
    for (TableChange table : change.changedTables()) {
      table.foreignKeys().added().forEach(key -> steps.add(addForeignKey(table.name(), key)));
    }
    for (Table table : change.addedTables()) {
      table.foreignKeys().forEach(key -> steps.add(addForeignKey(table.name(), key)));
    }
    return steps;
  }

  private Step addForeignKey(String table, ForeignKey key) {
    return Step.of(changes.addForeignKey(table, key), changes.dropForeignKey(table, key));
  }

  private Step dropForeignKey(String table, ForeignKey key) {
    return Step.of(changes.dropForeignKey(table, key), changes.addForeignKey(table, key));
  }

  private void dropForeignKeys(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      Step drop = dropForeignKey(table.name(), key);
      steps.add(
          NamesInTheWay.isWanted(change, key)
              ? drop.saying(NamesInTheWay.reason(table))
              : drop.losing("it belongs to a table that is dropped below"));
    }
  }

  private void drop(TableChange table) {
    String name = table.name();
    for (Check check : table.checks().dropped()) {
      steps.add(Step.of(changes.dropCheck(name, check), changes.addCheck(name, check)));
    }
    for (Index index : table.indexes().dropped()) {
      steps.add(Step.of(changes.dropIndex(name, index), changes.addIndex(name, index)));
    }
    table
        .found()
        .primaryKey()
        .filter(key -> table.changesPrimaryKey() && !new NumberedKey(table).changes())
        .map(key -> Step.of(changes.dropPrimaryKey(name, key), changes.addPrimaryKey(name, key)))
        .ifPresent(steps::add);
  }

  private void addPrimaryKey(TableChange table) {
    String name = table.name();
    NumberedKey numbered = new NumberedKey(table);
    if (numbered.changes()) {
      steps.add(numbered.step());
      return;
    }
    table
        .wanted()
        .primaryKey()
        .filter(key -> table.changesPrimaryKey())
        .map(key -> Step.of(changes.addPrimaryKey(name, key), changes.dropPrimaryKey(name, key)))
        .ifPresent(steps::add);
  }

  private void add(TableChange table) {
    String name = table.name();
    addPrimaryKey(table);
    for (Index index : table.indexes().added()) {
      steps.add(Step.of(changes.addIndex(name, index), changes.dropIndex(name, index)));
    }
    for (Check check : table.checks().added()) {
      steps.add(Step.of(changes.addCheck(name, check), changes.dropCheck(name, check)));
    }
  }
}
