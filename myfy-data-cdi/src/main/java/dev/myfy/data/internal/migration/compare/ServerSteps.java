package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The steps for PostgreSQL, MySQL and MariaDB, in an order in which each finds what it needs:
 * constraints go first and come last, what is dropped is dropped at the end.
 */
final class ServerSteps {

  private static final String DROPS_COLUMN = "it belongs to a column that is dropped below";
  private static final String NARROWS = "values that are there may not fit into the new type";

  private final SchemaChange change;
  private final Kind kind;
  private final ServerChanges changes;
  private final List<Step> steps = new ArrayList<>();

  ServerSteps(SchemaChange change) {
    this.change = change;
    this.kind = change.kind();
    this.changes = new ServerChanges(kind);
  }

  List<Step> all() {
    change.droppedTables().forEach(this::dropForeignKeysOf);
    keysInTheWay().forEach(key -> add(dropForeignKey(key.table(), key.key())));
    change.changedTables().forEach(this::dropConstraints);
    sequences();
    change.addedTables().forEach(this::create);
    change.changedTables().forEach(this::columns);
    change.changedTables().forEach(this::addConstraints);
    keysInTheWay().forEach(key -> add(addForeignKey(key.table(), key.key())));
    change.changedTables().forEach(this::addForeignKeys);
    for (Table table : change.addedTables()) {
      table.foreignKeys().forEach(key -> add(addForeignKey(table.name(), key)));
    }
    change.missingRows().forEach(this::insert);
    change.changedTables().forEach(this::dropColumns);
    change.droppedTables().forEach(this::drop);
    change.sequences().dropped().forEach(this::drop);
    return steps;
  }

  private void add(Step step) {
    steps.add(step);
  }

  private Step addForeignKey(String table, ForeignKey key) {
    return Step.of(changes.addForeignKey(table, key), changes.dropForeignKey(table, key));
  }

  private Step dropForeignKey(String table, ForeignKey key) {
    return Step.of(changes.dropForeignKey(table, key), changes.addForeignKey(table, key));
  }

  private void dropForeignKeysOf(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      add(dropForeignKey(table.name(), key).losing("it belongs to a table that is dropped below"));
    }
  }

  private void dropConstraints(TableChange table) {
    String name = table.name();
    for (ForeignKey key : table.foreignKeys().dropped()) {
      add(losing(dropForeignKey(name, key), table, key.columns()));
    }
    for (Check check : table.checks().dropped()) {
      add(Step.of(changes.dropCheck(name, check), changes.addCheck(name, check)));
    }
    for (Index index : table.indexes().dropped()) {
      Step step = Step.of(changes.dropIndex(name, index), changes.addIndex(name, index));
      add(losing(step, table, index.columnNames()));
    }
    table
        .found()
        .primaryKey()
        .filter(key -> table.changesPrimaryKey())
        .ifPresent(
            key -> {
              Step step =
                  Step.of(changes.dropPrimaryKey(name, key), changes.addPrimaryKey(name, key));
              add(losing(step, table, key.columns()));
            });
  }

  private static Step losing(Step step, TableChange table, List<String> columns) {
    return table.usesDropped(columns) ? step.losing(DROPS_COLUMN) : step;
  }

  /**
   * Those that would be in the way: MySQL changes no type of a column while a foreign key holds it,
   * and nobody changes a primary key to which one refers.
   */
  private List<SchemaChange.StayingKey> keysInTheWay() {
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
        kind == Kind.MYSQL
            && ((isOwn && isRetyped(table, key.columns()))
                || (isTarget && isRetyped(table, key.targetColumns())));
    return retyped || (isTarget && table.changesPrimaryKey());
  }

  private static boolean isRetyped(TableChange table, List<String> columns) {
    return table.changedColumns().stream()
        .filter(ColumnChange::changesType)
        .anyMatch(column -> columns.contains(column.found().name()));
  }

  private void sequences() {
    for (Sequence sequence : change.sequences().added()) {
      add(Step.of(changes.createSequence(sequence), changes.dropSequence(sequence)));
    }
    for (SchemaChange.SequenceChange one : change.changedSequences()) {
      boolean restart = !one.found().advanced() && one.found().start() != one.wanted().start();
      add(
          Step.of(
              changes.alterSequence(one.wanted(), restart),
              changes.alterSequence(one.found(), restart)));
    }
  }

  private void create(Table table) {
    Step step = Step.of(changes.createTable(table), changes.dropTable(table));
    add(
        RenameHints.formerly(table, change)
            .map(before -> step.saying(Hint.table(changes.renameTable(before, table), before)))
            .orElse(step));
    for (Check check : table.checks()) {
      add(part(changes.addCheck(table.name(), check), changes.dropCheck(table.name(), check)));
    }
    for (Index index : table.indexes()) {
      if (!comesWithForeignKey(table, index)) {
        add(part(changes.addIndex(table.name(), index), changes.dropIndex(table.name(), index)));
      }
    }
  }

  /** Where a revision is undone as a whole, what belongs to a table goes with the table. */
  private Step part(Change forward, Change backward) {
    return kind.commitsEachStatement() ? Step.of(forward, backward) : Step.of(forward);
  }

  /** MySQL makes an index for each foreign key that has none. */
  private boolean comesWithForeignKey(Table table, Index index) {
    return kind == Kind.MYSQL
        && !index.unique()
        && table.foreignKeys().stream()
            .anyMatch(
                key -> key.columns().equals(index.columns()) && key.name().equals(index.name()));
  }

  private void columns(TableChange table) {
    for (Column column : table.addedColumns()) {
      List<String> hint =
          RenameHints.formerly(column, table)
              .map(
                  before -> Hint.column(changes.renameColumn(table.name(), before, column), before))
              .orElse(List.of());
      add(table.name(), column, hint);
    }
    table.changedColumns().forEach(column -> change(table.name(), column));
  }

  private void add(String table, Column column, List<String> hint) {
    Change drop = changes.dropColumn(table, column);
    if (!column.isMandatory()) {
      add(Step.of(changes.addColumn(table, column), drop).saying(hint));
      return;
    }
    Column optional = nullable(column);
    String value = FillValue.of(kind, column.type());
    add(Step.of(changes.addColumn(table, optional), drop).saying(hint));
    add(fill(table, column, value));
    add(
        kind == Kind.MYSQL
            ? Step.of(changes.modify(table, column), changes.modify(table, optional))
            : Step.of(changes.notNull(table, column)));
  }

  private Step fill(String table, Column column, String value) {
    return new Step(
        List.of("Existing rows get " + value + " in " + column.name() + ": change this."),
        changes.fill(table, column, value),
        List.of(),
        Optional.empty());
  }

  private static Column nullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.defaultValue(),
        column.identity(),
        column.check());
  }

  private void change(String table, ColumnChange column) {
    List<Step> changed =
        kind == Kind.MYSQL
            ? modify(table, column)
            : new PostgresqlColumn(changes, table).steps(column);
    for (Step step : changed) {
      boolean lost = column.mayLose() && (kind == Kind.MYSQL || step.loss().isPresent());
      add(
          lost
              ? step.losing(NARROWS)
              : new Step(step.comments(), step.forward(), step.backward(), Optional.empty()));
    }
  }

  private List<Step> modify(String table, ColumnChange column) {
    List<Step> modified = new ArrayList<>();
    if (column.found().nullable() && !column.wanted().nullable()) {
      modified.add(fill(table, column.wanted(), FillValue.of(kind, column.wanted().type())));
    }
    modified.add(
        Step.of(changes.modify(table, column.wanted()), changes.modify(table, column.found())));
    return modified;
  }

  private void addConstraints(TableChange table) {
    String name = table.name();
    table
        .wanted()
        .primaryKey()
        .filter(key -> table.changesPrimaryKey())
        .ifPresent(
            key ->
                add(Step.of(changes.addPrimaryKey(name, key), changes.dropPrimaryKey(name, key))));
    for (Index index : table.indexes().added()) {
      add(Step.of(changes.addIndex(name, index), changes.dropIndex(name, index)));
    }
    for (Check check : table.checks().added()) {
      add(Step.of(changes.addCheck(name, check), changes.dropCheck(name, check)));
    }
  }

  private void addForeignKeys(TableChange table) {
    table.foreignKeys().added().forEach(key -> add(addForeignKey(table.name(), key)));
  }

  private void insert(Row row) {
    boolean newTable =
        change.addedTables().stream().anyMatch(table -> table.name().equals(row.table()));
    add(
        newTable
            ? part(changes.insert(row), changes.delete(row))
            : Step.of(changes.insert(row), changes.delete(row)));
  }

  private void dropColumns(TableChange table) {
    for (Column column : table.droppedColumns()) {
      Column back = column.isMandatory() ? nullable(column) : column;
      List<Change> undo = new ArrayList<>();
      undo.add(changes.addColumn(table.name(), back));
      if (column.isMandatory()) {
        undo.add(changes.fill(table.name(), column, FillValue.of(kind, column.type())));
        undo.add(
            kind == Kind.MYSQL
                ? changes.modify(table.name(), column)
                : changes.notNull(table.name(), column));
      }
      add(
          new Step(
              List.of(),
              changes.dropColumn(table.name(), column),
              undo,
              Optional.of(
                  column.isMandatory()
                      ? "what is in the column is lost; but while it is there, inserts fail"
                      : "what is in the column is lost")));
    }
  }

  private void drop(Table table) {
    List<Change> undo = new ArrayList<>();
    undo.add(changes.createTable(table));
    table.checks().forEach(check -> undo.add(changes.addCheck(table.name(), check)));
    for (Index index : table.indexes()) {
      if (!comesWithForeignKey(table, index)) {
        undo.add(changes.addIndex(table.name(), index));
      }
    }
    add(
        new Step(
            List.of(),
            changes.dropTable(table),
            Collections.unmodifiableList(undo),
            Optional.of("what is in the table is lost")));
  }

  private void drop(Sequence sequence) {
    add(
        Step.of(changes.dropSequence(sequence), changes.createSequence(sequence))
            .losing("how far the sequence has counted is lost"));
  }
}
