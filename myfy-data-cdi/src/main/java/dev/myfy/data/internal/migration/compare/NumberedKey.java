package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A primary key that changes in a table of MySQL or MariaDB whose rows are numbered. AUTO_INCREMENT
 * needs a key at any moment, so that one statement changes the key and the column.
 */
final class NumberedKey {

  private static final Kind KIND = Kind.MYSQL;

  private final TableChange table;

  NumberedKey(TableChange table) {
    this.table = table;
  }

  boolean changes() {
    return table.kind() == KIND
        && table.changesPrimaryKey()
        && Stream.of(table.found(), table.wanted())
            .flatMap(one -> one.columns().values().stream())
            .anyMatch(Column::isGenerated);
  }

  /** Whether this column comes together with the key. */
  boolean adds(Column column) {
    return column.isGenerated() && changes();
  }

  /** Whether this column changes together with the key. */
  boolean changes(ColumnChange column) {
    return column.changesGeneration() && changes();
  }

  /** The column as it is when the key has changed, until it is dropped. */
  Column left(Column dropped) {
    return changes() ? dropped.withoutNumbers() : dropped;
  }

  Step step() {
    Optional<Key> before = table.found().primaryKey();
    Optional<Key> after = table.wanted().primaryKey();
    List<String> forward = new ArrayList<>();
    List<String> backward = new ArrayList<>();
    before.ifPresent(key -> forward.add("DROP PRIMARY KEY"));
    after.ifPresent(key -> backward.add("DROP PRIMARY KEY"));
    columns(forward, backward);
    after.ifPresent(key -> forward.add(add(key)));
    before.ifPresent(key -> backward.add(add(key)));
    Step step = Step.of(alter(forward), alter(backward));
    boolean mayLose =
        table.changedColumns().stream().filter(this::changes).anyMatch(ColumnChange::mayLose);
    return mayLose ? step.losing("values that are there may not fit into the new type") : step;
  }

  private void columns(List<String> forward, List<String> backward) {
    for (Column column : table.addedColumns()) {
      if (column.isGenerated()) {
        forward.add("ADD COLUMN " + ColumnText.definition(KIND, column));
        backward.add("DROP COLUMN " + KIND.quote(column.name()));
      }
    }
    for (ColumnChange column : table.changedColumns()) {
      if (column.changesGeneration()) {
        forward.add(modify(column.wanted()));
        backward.add(modify(column.found()));
      }
    }
    for (Column column : table.droppedColumns()) {
      if (column.isGenerated()) {
        forward.add(modify(column.withoutNumbers()));
        backward.add(modify(column));
      }
    }
  }

  private static String modify(Column column) {
    return "MODIFY COLUMN " + ColumnText.definition(KIND, column);
  }

  private static String add(Key key) {
    return "ADD PRIMARY KEY (" + KIND.quoteAll(key.columns()) + ")";
  }

  private Change alter(List<String> parts) {
    return Change.sql("ALTER TABLE " + KIND.quote(table.name()) + " " + String.join(", ", parts));
  }
}
