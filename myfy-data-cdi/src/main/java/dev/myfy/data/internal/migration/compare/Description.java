package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What differs, in a plain line each. */
final class Description {

  private static final String MISSING = " is missing";
  private static final String TOO_MUCH = " is in the database only";

  private final List<String> lines = new ArrayList<>();

  private Description() {}

  static List<String> of(SchemaChange change) {
    Description description = new Description();
    description.sequences(change);
    description.add("", change.addedTables(), MISSING, table -> "table " + table.name());
    change.changedTables().forEach(description::table);
    description.add("", change.missingRows(), MISSING, Description::row);
    description.add("", change.droppedTables(), TOO_MUCH, table -> "table " + table.name());
    description.lines.addAll(RenameHints.describe(change));
    return List.copyOf(description.lines);
  }

  private <T> void add(String start, List<T> things, String end, Function<T, String> text) {
    things.forEach(thing -> lines.add(start + text.apply(thing) + end));
  }

  private <T> void add(String start, Delta<T> delta, Function<T, String> text) {
    add(start, delta.added(), MISSING, text);
    add(start, delta.dropped(), TOO_MUCH, text);
  }

  private void sequences(SchemaChange change) {
    add("", change.sequences(), sequence -> "sequence " + sequence.name());
    for (SchemaChange.SequenceChange one : change.changedSequences()) {
      Sequence found = one.found();
      Sequence wanted = one.wanted();
      lines.add(
          "sequence %s: starts with %d by %d, should with %d by %d"
              .formatted(
                  found.name(),
                  found.start(),
                  found.increment(),
                  wanted.start(),
                  wanted.increment()));
    }
  }

  private void table(TableChange table) {
    String start = "table " + table.name() + ": ";
    add(start, table.addedColumns(), MISSING, Description::column);
    table.changedColumns().forEach(change -> column(start, change));
    if (table.changesPrimaryKey()) {
      lines.add(
          start + "primary key is " + key(table.found()) + ", should be " + key(table.wanted()));
    }
    add(start, table.indexes(), Description::index);
    add(start, table.foreignKeys(), Description::foreignKey);
    add(start, table.checks(), check -> "check " + check.expression());
    add(start, table.droppedColumns(), TOO_MUCH, Description::column);
  }

  private static String column(Column column) {
    return "column " + column.name() + " " + column.type();
  }

  private void column(String table, ColumnChange change) {
    Column found = change.found();
    Column wanted = change.wanted();
    String start = table + "column " + found.name();
    if (change.changesType()) {
      lines.add(start + " is " + type(found, change) + ", should be " + type(wanted, change));
    }
    if (change.changesNullable()) {
      lines.add(
          start + (wanted.nullable() ? " is NOT NULL, should not be" : " should be NOT NULL"));
    }
    if (change.changesDefault()) {
      lines.add(start + ": default is " + value(found) + ", should be " + value(wanted));
    }
    if (change.changesGeneration()) {
      lines.add(start + (wanted.isGenerated() ? " should" : " should not") + " number the rows");
    }
    if (change.changesCheck()) {
      lines.add(start + ": check should be " + wanted.check().orElse("none"));
    }
    if (change.changesStamp()) {
      lines.add(start + " should be set to the current time by each update");
    }
    if (change.changesVisibility()) {
      lines.add(start + " should be INVISIBLE");
    }
  }

  private static String type(Column column, ColumnChange change) {
    return change.changesCollation()
        ? column.type() + " COLLATE " + column.extras().collation()
        : column.type();
  }

  private static String value(Column column) {
    return column.defaultValue().orElse("none");
  }

  private static String key(Table table) {
    return table.primaryKey().map(key -> list(key.columns())).orElse("none");
  }

  private static String index(Index index) {
    return (index.unique() ? "unique key " : "index ") + list(index.columns());
  }

  private static String foreignKey(ForeignKey key) {
    return "foreign key %s to %s %s%s%s"
        .formatted(
            list(key.columns()),
            key.targetPlace().isEmpty() ? key.target() : key.targetPlace() + "." + key.target(),
            list(key.targetColumns()),
            action(" on delete ", key.onDelete()),
            action(" on update ", key.onUpdate()));
  }

  private static String action(String when, String action) {
    return action.equals(ForeignKey.NO_ACTION) ? "" : when + action;
  }

  private static String row(Row row) {
    return "table " + row.table() + ": row " + row.values();
  }

  private static String list(List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
