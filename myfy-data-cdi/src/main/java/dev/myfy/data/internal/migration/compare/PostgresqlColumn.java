package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that change a column of PostgreSQL; those that concern its type name a loss. */
final class PostgresqlColumn {

  private static final String TYPE = "type";

  private final ServerChanges changes;
  private final String table;

  PostgresqlColumn(ServerChanges changes, String table) {
    this.changes = changes;
    this.table = table;
  }

  List<Step> steps(ColumnChange change) {
    List<Step> steps = new ArrayList<>();
    Column found = change.found();
    Column wanted = change.wanted();
    if (change.changesGeneration() && found.isGenerated()) {
      steps.add(
          Step.of(
              changes.generation(table, wanted, found.identity()),
              changes.generation(table, found, Identity.NONE),
              changes.advance(table, found)));
    }
    if (change.changesType()) {
      type(found, wanted, steps);
    } else if (change.changesDefault()) {
      steps.add(Step.of(changes.defaultValue(table, wanted), changes.defaultValue(table, found)));
    }
    if (change.changesNullable()) {
      nullability(found, wanted, steps);
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
  private void type(Column found, Column wanted, List<Step> steps) {
    Column without = withoutDefault(found);
    if (found.defaultValue().isPresent()) {
      steps.add(
          Step.of(changes.defaultValue(table, without), changes.defaultValue(table, found))
              .losing(TYPE));
    }
    steps.add(Step.of(changes.type(table, wanted), changes.type(table, found)).losing(TYPE));
    if (wanted.defaultValue().isPresent()) {
      steps.add(
          Step.of(
                  changes.defaultValue(table, wanted),
                  changes.defaultValue(table, withoutDefault(wanted)))
              .losing(TYPE));
    }
  }

  private void nullability(Column found, Column wanted, List<Step> steps) {
    if (!wanted.nullable()) {
      String value = wanted.defaultValue().orElse(FillValue.of(Kind.POSTGRESQL, wanted.type()));
      steps.add(
          new Step(
              List.of(
                  "Rows without a value get " + value + " in " + wanted.name() + ": change this."),
              changes.fill(table, wanted, value),
              List.of(),
              Optional.empty()));
    }
    steps.add(Step.of(changes.notNull(table, wanted), changes.notNull(table, found)));
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
