package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables that come and go, with all that belongs to them but foreign keys. */
final class TableSteps {

  private final SchemaChange change;
  private final Kind kind;
  private final TableChanges tables;
  private final ConstraintChanges constraints;

  TableSteps(SchemaChange change) {
    this.change = change;
    this.kind = change.kind();
    this.tables = new TableChanges(kind);
    this.constraints = new ConstraintChanges(kind);
  }

  List<Step> create(Table table) {
    List<Step> steps = new ArrayList<>();
    Step step = Step.of(tables.createTable(table), tables.dropTable(table));
    steps.add(
        RenameHints.formerly(table, change)
            .map(before -> step.saying(Hint.table(tables.renameTable(before, table), before)))
            .orElse(step));
    for (Check check : table.checks()) {
      steps.add(
          part(
              constraints.addCheck(table.name(), check),
              constraints.dropCheck(table.name(), check)));
    }
    for (Index index : table.indexes()) {
      if (!comesWithForeignKey(table, index)) {
        steps.add(
            part(
                constraints.addIndex(table.name(), index),
                constraints.dropIndex(table.name(), index)));
      }
    }
    return steps;
  }

  /** Where a revision is undone as a whole, what belongs to a table goes with the table. */
  private Step part(Change forward, Change backward) {
    return kind.commitsEachStatement() ? Step.of(forward, backward) : Step.of(forward);
  }

  private boolean comesWithForeignKey(Table table, Index index) {
    return kind == Kind.MYSQL && ImplicitIndexes.isOneOf(table.foreignKeys(), index);
  }

  Step drop(Table table) {
    List<Change> undo = new ArrayList<>();
    undo.add(tables.createTable(table));
    table.checks().forEach(check -> undo.add(constraints.addCheck(table.name(), check)));
    for (Index index : table.indexes()) {
      if (!comesWithForeignKey(table, index)) {
        undo.add(constraints.addIndex(table.name(), index));
      }
    }
    return new Step(
        List.of(),
        tables.dropTable(table),
        List.copyOf(undo),
        Optional.of("what is in the table is lost"));
  }
}
