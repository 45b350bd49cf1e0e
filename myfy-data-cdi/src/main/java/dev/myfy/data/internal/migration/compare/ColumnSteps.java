package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;

/** Columns of tables that stay. */
final class ColumnSteps {

  private static final String NARROWS = "values that are there may not fit into the new type";

  private final SchemaChange schema;
  private final Kind kind;
  private final ColumnChanges changes;

  ColumnSteps(SchemaChange schema) {
    this.schema = schema;
    this.kind = schema.kind();
    this.changes = new ColumnChanges(kind);
  }

  List<Step> change(TableChange table) {
    List<Step> steps = new ArrayList<>();
    NumberedKey key = new NumberedKey(table);
    for (Column column : table.addedColumns()) {
      if (key.adds(column)) {
        continue;
      }
      List<String> hint =
          RenameHints.formerly(column, table)
              .map(
                  before -> Hint.column(changes.renameColumn(table.name(), before, column), before))
              .orElse(List.of());
      steps.addAll(add(table.name(), column, hint));
    }
    for (ColumnChange column : table.changedColumns()) {
      if (!key.changes(column)) {
        steps.addAll(change(table.name(), column));
      }
    }
    return steps;
  }

  private List<Step> add(String table, Column column, List<String> hint) {
    Change drop = changes.dropColumn(table, column);
    if (!column.isMandatory()) {
      return List.of(Step.of(changes.addColumn(table, column), drop).saying(hint));
    }
    Column optional = nullable(column);
    return List.of(
        Step.of(changes.addColumn(table, optional), drop).saying(hint),
        fill(table, column, FillValue.of(kind, column.type())),
        kind == Kind.MYSQL
            ? Step.of(changes.modify(table, column), changes.modify(table, optional))
            : Step.of(changes.notNull(table, column)));
  }

  private Step fill(String table, Column column, String otherwise) {
    String value = column.defaultValue().orElse(otherwise);
    return Step.of(changes.fill(table, column, value))
        .saying(
            List.of(
                "Rows without a value get " + value + " in " + column.name() + ": change this."));
  }

  private static Column nullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.defaultValue(),
        column.identity(),
        column.check(),
        column.extras());
  }

  private List<Step> change(String table, ColumnChange column) {
    List<Step> filling =
        column.found().nullable() && !column.wanted().nullable()
            ? List.of(fill(table, column.wanted(), FillValue.of(kind, column)))
            : List.of();
    List<Step> steps =
        kind == Kind.MYSQL
            ? modify(table, column, filling)
            : new PostgresqlColumn(schema, table, column).steps(filling);
    return column.mayLose() ? steps.stream().map(step -> step.losing(NARROWS)).toList() : steps;
  }

  /** What rows are filled with is of the new type, which has to be there before. */
  private List<Step> modify(String table, ColumnChange column, List<Step> filling) {
    Column target = column.wanted();
    List<Step> steps = new ArrayList<>();
    Column before = column.found();
    if (!filling.isEmpty() && column.changesType()) {
      Column between = nullable(target);
      steps.add(Step.of(changes.modify(table, between), changes.modify(table, before)));
      before = between;
    }
    steps.addAll(filling);
    steps.add(Step.of(changes.modify(table, target), changes.modify(table, before)));
    return steps;
  }

  List<Step> drop(TableChange table) {
    NumberedKey key = new NumberedKey(table);
    return table.droppedColumns().stream()
        .map(column -> drop(table.name(), key.left(column)))
        .toList();
  }

  private Step drop(String table, Column column) {
    Change forward = changes.dropColumn(table, column);
    if (!column.isMandatory()) {
      return Step.of(forward, changes.addColumn(table, column))
          .losing("what is in the column is lost");
    }
    return Step.of(
            forward,
            changes.addColumn(table, nullable(column)),
            changes.fill(table, column, FillValue.of(kind, column.type())),
            kind == Kind.MYSQL ? changes.modify(table, column) : changes.notNull(table, column))
        .losing("what is in the column is lost; but while it is there, inserts fail");
  }
}
