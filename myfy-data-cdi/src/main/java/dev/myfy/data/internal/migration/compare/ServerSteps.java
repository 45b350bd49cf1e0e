package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps for PostgreSQL, MySQL and MariaDB, in an order in which each finds what it needs:
 * constraints go first and come last, what is dropped is dropped at the end.
 */
final class ServerSteps {

  private final SchemaChange change;
  private final SequenceChanges sequences;
  private final RowChanges rows;
  private final List<Step> steps = new ArrayList<>();

  ServerSteps(SchemaChange change) {
    this.change = change;
    this.sequences = new SequenceChanges(change.kind());
    this.rows = new RowChanges(change.kind());
  }

  List<Step> all() {
    TableSteps tables = new TableSteps(change);
    ColumnSteps columns = new ColumnSteps(change);
    NamesInTheWay names = new NamesInTheWay(change);
    steps.addAll(names.steps());
    steps.addAll(new ConstraintSteps(change).first());
    sequences();
    change.addedTables().forEach(table -> steps.addAll(tables.create(table)));
    change.changedTables().forEach(table -> steps.addAll(columns.change(table)));
    steps.addAll(new ConstraintSteps(change).last());
    change.missingRows().forEach(row -> steps.add(insert(row)));
    change.changedTables().forEach(table -> steps.addAll(columns.drop(table)));
    change.droppedTables().forEach(table -> steps.add(tables.drop(names.renamed(table))));
    change.sequences().dropped().forEach(sequence -> steps.add(drop(sequence)));
    return steps;
  }

  private void sequences() {
    for (Sequence sequence : change.sequences().added()) {
      SchemaChange.Owner owner = change.releasedSequences().get(sequence.name());
      steps.add(
          owner == null
              ? Step.of(SequenceChanges.create(sequence), SequenceChanges.drop(sequence))
              : PostgresqlNumbers.release(owner.table(), owner.column(), sequence));
    }
    for (SchemaChange.SequenceChange one : change.changedSequences()) {
      boolean restart = !one.found().advanced() && one.found().start() != one.wanted().start();
      steps.add(
          Step.of(sequences.alter(one.wanted(), restart), sequences.alter(one.found(), restart)));
    }
  }

  /** Where a revision is undone as a whole, the rows of a new table go with the table. */
  private Step insert(Row row) {
    boolean goesWithTable =
        !change.kind().commitsEachStatement()
            && change.addedTables().stream().anyMatch(table -> table.name().equals(row.table()));
    return goesWithTable ? Step.of(rows.insert(row)) : Step.of(rows.insert(row), rows.delete(row));
  }

  private static Step drop(Sequence sequence) {
    return Step.of(SequenceChanges.drop(sequence), SequenceChanges.create(sequence))
        .losing("how far the sequence has counted is lost");
  }
}
