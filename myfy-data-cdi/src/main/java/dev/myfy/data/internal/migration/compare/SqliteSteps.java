package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps for SQLite, which adds a column that may be null, and makes and drops tables and
 * indexes. For all else the table is built anew and the rows are copied.
 */
final class SqliteSteps {

  private static final Kind KIND = Kind.SQLITE;

  private final SchemaChange change;
  private final boolean allowDrop;
  private final RowChanges rows = new RowChanges(KIND);
  private final List<Step> steps = new ArrayList<>();

  SqliteSteps(SchemaChange change, boolean allowDrop) {
    this.change = change;
    this.allowDrop = allowDrop;
  }

  List<Step> all() {
    NamesInTheWay names = new NamesInTheWay(change);
    steps.addAll(names.steps());
    change.addedTables().forEach(this::create);
    change.changedTables().forEach(this::change);
    change.missingRows().forEach(row -> steps.add(Step.of(rows.insert(row), rows.delete(row))));
    change.droppedTables().forEach(table -> drop(names.renamed(table)));
    return steps;
  }

  private void create(Table table) {
    Step step = Step.of(Change.sql(text(table)), dropTable(table.name()));
    steps.add(
        RenameHints.formerly(table, change)
            .map(before -> step.saying(Hint.table(renameTable(before, table), before)))
            .orElse(step));
    for (Index index : SqliteRebuild.ownIndexes(table)) {
      steps.add(Step.of(Change.sql(SqliteRebuild.create(table.name(), index))));
    }
  }

  private static String text(Table table) {
    return new SqliteTableText(table.sql()).create(KIND.quote(table.name()), Map.of());
  }

  private static Change dropTable(String name) {
    return Change.sql("DROP TABLE " + KIND.quote(name));
  }

  private static Change renameTable(Table before, Table after) {
    return Change.sql(
        "ALTER TABLE %s RENAME TO %s"
            .formatted(KIND.quote(before.name()), KIND.quote(after.name())));
  }

  private void drop(Table table) {
    List<String> undo = new ArrayList<>();
    undo.add(text(table));
    SqliteRebuild.ownIndexes(table)
        .forEach(index -> undo.add(SqliteRebuild.create(table.name(), index)));
    undo.addAll(table.triggers());
    steps.add(
        new Step(
            List.of(),
            dropTable(table.name()),
            Change.sql(undo),
            Optional.of("what is in the table is lost")));
  }

  private void change(TableChange table) {
    List<String> hints = new ArrayList<>();
    boolean simple = isSimple(table);
    for (Column added : table.addedColumns()) {
      RenameHints.formerly(added, table)
          .map(
              before ->
                  simple
                      ? Hint.column(renameColumn(table, before, added), before)
                      : Hint.copy(KIND.quote(before.name()), KIND.quote(added.name())))
          .ifPresent(hints::addAll);
    }
    int first = steps.size();
    if (simple) {
      addColumns(table);
      indexes(table);
      if (loses(table)) {
        finish(table, addedTo(table));
      }
    } else {
      rebuild(table);
    }
    if (steps.size() > first) {
      Step step = steps.get(first);
      hints.addAll(step.comments());
      steps.set(first, step.saying(hints));
    }
  }

  private static Change renameColumn(TableChange table, Column before, Column after) {
    return Change.sql(
        "ALTER TABLE %s RENAME COLUMN %s TO %s"
            .formatted(
                KIND.quote(table.name()), KIND.quote(before.name()), KIND.quote(after.name())));
  }

  /** Whether the table can stay; what is dropped from it comes later, or not at all. */
  private boolean isSimple(TableChange table) {
    boolean loses = loses(table);
    return !(loses && allowDrop)
        && table.changedColumns().stream().allMatch(ColumnChange::mayLose)
        && table.addedColumns().stream().allMatch(SqliteSteps::canBeAdded)
        && !table.changesPrimaryKey()
        && table.foreignKeys().added().isEmpty()
        && keptConstraints(table)
        && table.checks().isEmpty();
  }

  private static boolean canBeAdded(Column column) {
    return column.nullable()
        && column.defaultValue().isEmpty()
        && !column.isGenerated()
        && !column.isComputed();
  }

  private static boolean keptConstraints(TableChange table) {
    Delta<Index> indexes = table.indexes();
    return indexes.added().stream().noneMatch(Index::constraint)
        && indexes.dropped().stream()
            .allMatch(index -> !index.constraint() || table.usesDropped(index.columnNames()))
        && table.foreignKeys().dropped().stream().allMatch(key -> table.usesDropped(key.columns()));
  }

  private static boolean loses(TableChange table) {
    return !table.droppedColumns().isEmpty()
        || table.changedColumns().stream().anyMatch(ColumnChange::mayLose);
  }

  private void addColumns(TableChange table) {
    SqliteTableText wanted = new SqliteTableText(table.wanted().sql());
    String alter = "ALTER TABLE " + KIND.quote(table.name());
    for (Column column : table.addedColumns()) {
      String definition = wanted.column(KIND.columnKey(column.name()));
      steps.add(
          Step.of(
              Change.sql(alter + " ADD COLUMN " + definition),
              Change.sql(alter + " DROP COLUMN " + KIND.quote(column.name()))));
    }
  }

  private static Map<String, Column> addedTo(TableChange table) {
    Map<String, Column> columns = new LinkedHashMap<>(table.found().columns());
    table.addedColumns().forEach(column -> columns.put(KIND.columnKey(column.name()), column));
    return columns;
  }

  private void indexes(TableChange table) {
    for (Index index : table.indexes().dropped()) {
      if (!index.constraint()) {
        steps.add(
            Step.of(
                Change.sql("DROP INDEX " + KIND.quote(index.name())),
                Change.sql(SqliteRebuild.create(table.name(), index))));
      }
    }
    for (Index index : table.indexes().added()) {
      steps.add(
          Step.of(
              Change.sql(SqliteRebuild.create(table.name(), index)),
              Change.sql("DROP INDEX " + KIND.quote(index.name()))));
    }
  }

  private void rebuild(TableChange table) {
    if (!loses(table) || allowDrop) {
      addRebuild(SqliteRebuild.whole(table), Optional.empty());
    } else {
      SqliteRebuild careful = SqliteRebuild.keeping(table);
      addRebuild(careful, Optional.empty());
      finish(table, careful.columns());
    }
  }

  /** What is left to do once the table has all that can be had without a loss. */
  private void finish(TableChange table, Map<String, Column> columns) {
    addRebuild(
        SqliteRebuild.finishing(table, columns),
        Optional.of("what is in columns that are dropped is lost, and narrower types may not fit"));
  }

  private void addRebuild(SqliteRebuild rebuild, Optional<String> loss) {
    List<Change> forward = Change.sql(rebuild.forward());
    List<Change> backward = Change.sql(rebuild.backward());
    for (int i = 0; i < forward.size(); i++) {
      steps.add(
          new Step(
              i == 0 ? rebuild.comments() : List.of(),
              forward.get(i),
              i == 0 ? backward : List.of(),
              loss));
    }
  }
}
