package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that change a column of PostgreSQL, where each of its properties is set by itself. */
final class PostgresqlColumn {

  private final ColumnChanges changes;
  private final String table;
  private final ColumnChange change;
  private final Column found;
  private final Column wanted;
  private final List<Step> steps = new ArrayList<>();

  PostgresqlColumn(ColumnChanges changes, String table, ColumnChange change) {
    this.changes = changes;
    this.table = table;
    this.change = change;
    this.found = change.found();
    this.wanted = change.wanted();
  }

  /**
   * @param loss why a change of the type may lose data
   */
  List<Step> steps(Optional<String> loss) {
    if (change.changesGeneration() && found.isGenerated()) {
      steps.add(
          Step.of(
              changes.generation(table, wanted, found.identity()),
              changes.generation(table, found, Identity.NONE),
              changes.advance(table, found)));
    }
    if (change.changesType()) {
      type(loss);
    } else if (change.changesDefault()) {
      steps.add(setDefault(found, wanted));
    }
    if (change.changesNullable()) {
      steps.add(Step.of(changes.notNull(table, wanted), changes.notNull(table, found)));
    }
    if (change.changesGeneration() && wanted.isGenerated()) {
      steps.add(
          Step.of(
              changes.generation(table, wanted, found.identity()),
              changes.generation(table, found, Identity.IDENTITY)));
      steps.add(Step.of(changes.advance(table, wanted)));
    }
    return steps;
  }

  /** PostgreSQL casts no default to another type. */
  private void type(Optional<String> loss) {
    List<Step> typed = new ArrayList<>();
    if (found.defaultValue().isPresent()) {
      typed.add(setDefault(found, withoutDefault(found)));
    }
    typed.add(Step.of(changes.type(table, wanted), changes.type(table, found)));
    if (wanted.defaultValue().isPresent()) {
      typed.add(setDefault(withoutDefault(wanted), wanted));
    }
    typed.forEach(step -> steps.add(loss.map(step::losing).orElse(step)));
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
        column.check());
  }
}
