package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guesses at renames. They are told, and never made: what looks alike may be something else. */
final class RenameHints {

  private RenameHints() {}

  /**
   * The one column in the database only that is of the same type, if there is exactly one. What is
   * computed has no data to keep.
   */
  static Optional<Column> formerly(Column added, TableChange table) {
    List<Column> alike =
        table.droppedColumns().stream()
            .filter(column -> !column.isComputed() && !added.isComputed())
            .filter(column -> column.type().equalsIgnoreCase(added.type()))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** The one table in the database only that has the same columns, if there is exactly one. */
  static Optional<Table> formerly(Table added, SchemaChange change) {
    List<Table> alike =
        change.droppedTables().stream().filter(table -> shape(table).equals(shape(added))).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static List<String> shape(Table table) {
    return table.columns().entrySet().stream()
        .map(column -> column.getKey() + " " + column.getValue().type())
        .sorted()
        .toList();
  }

  static List<String> describe(SchemaChange change) {
    List<String> hints = new ArrayList<>();
    for (Table added : change.addedTables()) {
      formerly(added, change)
          .ifPresent(
              before ->
                  hints.add(
                      "hint: table %s may have been renamed to %s (same columns)"
                          .formatted(before.name(), added.name())));
    }
    for (TableChange table : change.changedTables()) {
      for (Column added : table.addedColumns()) {
        formerly(added, table)
            .ifPresent(
                before ->
                    hints.add(
                        "hint: table %s: column %s may have been renamed to %s (same type)"
                            .formatted(table.name(), before.name(), added.name())));
      }
    }
    return hints;
  }
}
