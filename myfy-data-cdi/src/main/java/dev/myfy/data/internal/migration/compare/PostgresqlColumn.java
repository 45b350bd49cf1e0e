package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that change a column of PostgreSQL, where each of its properties is set by itself. */
final class PostgresqlColumn {

  private final ColumnChanges changes;
  private final PostgresqlNumbers numbers;
  private final String table;
  private final ColumnChange change;
  private final Column found;
  private final Column wanted;
  private final List<Step> steps = new ArrayList<>();

  PostgresqlColumn(SchemaChange schema, String table, ColumnChange change) {
    this.changes = new ColumnChanges(schema.kind());
    this.numbers = new PostgresqlNumbers(schema.releasedSequences().keySet());
    this.table = table;
    this.change = change;
    this.found = change.found();
    this.wanted = change.wanted();
  }

  /**
   * @param filling for rows that have no value where one is needed; of the new type
   */
  List<Step> steps(List<Step> filling) {
    if (change.changesGeneration() && found.isGenerated()) {
      steps.addAll(numbers.end(table, found));
    }
    if (change.changesType()) {
      type();
    } else if (change.changesDefault()) {
      steps.add(setDefault(found, wanted));
    }
    steps.addAll(filling);
    if (change.changesNullable()) {
      steps.add(Step.of(changes.notNull(table, wanted), changes.notNull(table, found)));
    }
    if (change.changesGeneration() && wanted.isGenerated()) {
      steps.addAll(PostgresqlNumbers.begin(table, wanted));
    }
    return steps;
  }

  /** PostgreSQL casts no default to another type. */
  private void type() {
    if (found.defaultValue().isPresent()) {
      steps.add(setDefault(found, withoutDefault(found)));
    }
    steps.add(Step.of(changes.type(table, wanted), changes.type(table, found)));
    if (wanted.defaultValue().isPresent()) {
      steps.add(setDefault(withoutDefault(wanted), wanted));
    }
  }

  private Step setDefault(Column before, Column after) {
    return Step.of(changes.defaultValue(table, after), changes.defaultValue(table, before));
  }

  private static Column withoutDefault(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        Optional.empty(),
        column.identity(),
        column.check(),
        column.extras());
  }
}
