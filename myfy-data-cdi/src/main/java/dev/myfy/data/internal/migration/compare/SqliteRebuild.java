package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table built anew under another name, filled, and put in the place of the old one. Foreign keys
 * have to be off meanwhile.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">SQLite: ALTER TABLE</a>
 */
final class SqliteRebuild {

  private static final Kind KIND = Kind.SQLITE;

  private final TableChange table;
  private final Shape before;
  private final Shape after;

  /** What a table is to be: its text under a temporary name, its columns, what stands beside it. */
  private record Shape(String text, Map<String, Column> columns, List<String> beside) {

    boolean counts() {
      return columns.values().stream().anyMatch(Column::isGenerated);
    }
  }

  private SqliteRebuild(TableChange table, Shape before, Shape after) {
    this.table = table;
    this.before = before;
    this.after = after;
  }

  /** From what is there to what is wanted. */
  static SqliteRebuild whole(TableChange table) {
    return new SqliteRebuild(table, found(table), wanted(table));
  }

  /** To what is wanted, but for what would lose data. */
  static SqliteRebuild keeping(TableChange table) {
    return new SqliteRebuild(table, found(table), kept(table));
  }

  /** From what {@link #keeping}, or added columns, have left behind. */
  static SqliteRebuild finishing(TableChange table, Map<String, Column> columns) {
    Shape kept = kept(table);
    return new SqliteRebuild(table, new Shape(kept.text(), columns, kept.beside()), wanted(table));
  }

  private static Shape found(TableChange table) {
    Table found = table.found();
    return new Shape(text(table, found.sql(), Map.of()), found.columns(), beside(table, found));
  }

  private static Shape wanted(TableChange table) {
    Table wanted = table.wanted();
    return new Shape(text(table, wanted.sql(), Map.of()), wanted.columns(), beside(table, wanted));
  }

  private static Shape kept(TableChange table) {
    SqliteTableText old = new SqliteTableText(table.found().sql());
    Map<String, Column> columns = new LinkedHashMap<>(table.wanted().columns());
    Map<String, String> definitions = new LinkedHashMap<>();
    List<Column> stay = new ArrayList<>(table.droppedColumns());
    table.changedColumns().stream()
        .filter(ColumnChange::mayLose)
        .map(ColumnChange::found)
        .forEach(stay::add);
    for (Column column : stay) {
      String key = KIND.columnKey(column.name());
      columns.put(key, column);
      definitions.put(key, old.column(key));
    }
    return new Shape(
        text(table, table.wanted().sql(), definitions), columns, beside(table, table.wanted()));
  }

  private static String text(TableChange table, String sql, Map<String, String> instead) {
    return new SqliteTableText(sql).create(KIND.quote(temporary(table)), instead);
  }

  private static String temporary(TableChange table) {
    return "myfy_new_" + table.name();
  }

  private static List<String> beside(TableChange change, Table table) {
    List<String> texts = new ArrayList<>();
    ownIndexes(table).forEach(index -> texts.add(create(change.name(), index)));
    texts.addAll(change.found().triggers());
    return texts;
  }

  /** Those that are not part of the table's own text. */
  static List<Index> ownIndexes(Table table) {
    return table.indexes().stream().filter(index -> !index.constraint()).toList();
  }

  static String create(String table, Index index) {
    String columns =
        index.columns().stream()
            .map(
                column ->
                    KIND.quote(Index.withoutOrder(column))
                        + (Index.isDescending(column) ? " DESC" : ""))
            .collect(Collectors.joining(", "));
    return "CREATE %sINDEX %s ON %s (%s)"
        .formatted(
            index.unique() ? "UNIQUE " : "", KIND.quote(index.name()), KIND.quote(table), columns);
  }

  Map<String, Column> columns() {
    return after.columns();
  }

  List<String> forward() {
    return statements(before, after);
  }

  List<String> backward() {
    return statements(after, before);
  }

  /** For who reads it, with what rows get that have nothing for a column. */
  List<String> comments() {
    List<String> comments = new ArrayList<>();
    comments.add("Builds " + table.name() + " anew. Foreign keys are off meanwhile (PRAGMA");
    comments.add("foreign_keys = OFF); myfy data sees to that, another tool may not.");
    after
        .columns()
        .forEach(
            (key, column) ->
                filling(column, before.columns().get(key))
                    .ifPresent(
                        value ->
                            comments.add(
                                "Rows without a value get %s in %s: change this."
                                    .formatted(value, column.name()))));
    return comments;
  }

  private List<String> statements(Shape from, Shape to) {
    String name = KIND.quote(table.name());
    String temporary = KIND.quote(temporary(table));
    List<String> statements = new ArrayList<>();
    List<Reader> readers = table.found().readers();
    for (int i = readers.size() - 1; i >= 0; i--) {
      statements.add(readers.get(i).dropping());
    }
    statements.add(to.text());
    if (from.counts() && to.counts()) {
      statements.add(counter());
    }
    copy(from, to, temporary).ifPresent(statements::add);
    statements.add("DROP TABLE " + name);
    statements.add("ALTER TABLE " + temporary + " RENAME TO " + name);
    statements.addAll(to.beside());
    readers.forEach(reader -> statements.addAll(reader.creating()));
    return statements;
  }

  /** What AUTOINCREMENT has counted to goes with the old table, deleted rows included. */
  private String counter() {
    return "INSERT INTO sqlite_sequence (name, seq)\nSELECT %s, seq FROM sqlite_sequence WHERE name = %s"
        .formatted(KIND.literal(temporary(table)), KIND.literal(table.name()));
  }

  private Optional<String> copy(Shape from, Shape to, String target) {
    Map<String, String> values = new LinkedHashMap<>();
    to.columns()
        .forEach(
            (key, column) ->
                value(column, from.columns().get(key))
                    .ifPresent(value -> values.put(KIND.quote(column.name()), value)));
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "INSERT INTO %s (%s)\nSELECT %s\nFROM %s"
                .formatted(
                    target,
                    String.join(", ", values.keySet()),
                    String.join(", ", values.values()),
                    KIND.quote(table.name())));
  }

  /** What is computed takes no value. */
  private static Optional<String> value(Column column, @Nullable Column before) {
    if (column.isComputed()) {
      return Optional.empty();
    }
    Optional<String> filling = filling(column, before);
    if (before == null) {
      return filling;
    }
    String name = KIND.quote(before.name());
    return Optional.of(filling.map(value -> "coalesce(" + name + ", " + value + ")").orElse(name));
  }

  /** A value for rows that have none, in a column that has to have one. */
  private static Optional<String> filling(Column column, @Nullable Column before) {
    boolean needed =
        !column.nullable() && !column.isComputed() && (before == null || before.nullable());
    boolean given = before == null && column.defaultValue().isPresent();
    return needed && !given
        ? Optional.of(column.defaultValue().orElse(FillValue.of(KIND, column.type())))
        : Optional.empty();
  }
}
