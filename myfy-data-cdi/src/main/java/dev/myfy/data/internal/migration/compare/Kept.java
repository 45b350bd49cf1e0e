package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What columns have in the database and the entities do not speak of. A revision that defines such
 * a column anew repeats it; a column that the database computes is left as it is.
 */
final class Kept {

  private final Kind kind;
  private final Table found;
  private final Table wanted;
  private final Map<String, ColumnChange> both = new LinkedHashMap<>();

  Kept(Kind kind, Table found, Table wanted) {
    this.kind = kind;
    this.found = found;
    this.wanted = wanted;
    wanted
        .columns()
        .forEach(
            (key, column) ->
                Optional.ofNullable(found.columns().get(key))
                    .ifPresent(before -> both.put(key, new ColumnChange(before, column))));
  }

  static List<String> describe(Kind kind, Schema found, Schema wanted) {
    List<String> lines = new ArrayList<>();
    wanted
        .tables()
        .forEach(
            (key, table) ->
                Optional.ofNullable(found.tables().get(key))
                    .ifPresent(before -> lines.addAll(new Kept(kind, before, table).describe())));
    return lines;
  }

  /** The wanted table, with what is kept. */
  Table table() {
    Map<String, Column> columns = new LinkedHashMap<>(wanted.columns());
    both.forEach((key, pair) -> columns.put(key, column(pair)));
    return wanted.with(columns, kind == Kind.SQLITE ? sql() : wanted.sql());
  }

  private static Column column(ColumnChange pair) {
    Column column = pair.wanted();
    return pair.isComputed()
        ? pair.found()
        : column.with(column.extras().keeping(pair.found().extras(), column.type()));
  }

  /** The text with the definitions that computed columns have in the database. */
  private String sql() {
    SqliteTableText text = new SqliteTableText(found.sql());
    Map<String, String> definitions = new LinkedHashMap<>();
    both.forEach(
        (key, pair) -> {
          if (pair.isComputed()) {
            definitions.put(key, text.column(key));
          }
        });
    return definitions.isEmpty()
        ? wanted.sql()
        : new SqliteTableText(wanted.sql()).create(kind.quote(wanted.name()), definitions);
  }

  private List<String> describe() {
    List<String> lines = new ArrayList<>();
    for (ColumnChange pair : both.values()) {
      String start = "table " + found.name() + ": column " + pair.found().name() + ": ";
      (pair.isComputed() ? computed(pair) : unspoken(pair))
          .ifPresent(text -> lines.add(start + text));
    }
    return lines;
  }

  private static Optional<String> computed(ColumnChange pair) {
    Column wanted = pair.wanted();
    if (!wanted.isComputed()) {
      return Optional.of("the database computes it, and it is left as it is");
    }
    return wanted.extras().isComputedLike(pair.found().extras()) && !pair.changesType()
        ? Optional.empty()
        : Optional.of(
            "write this by hand: it should be " + wanted.type() + " " + wanted.extras().computed());
  }

  private Optional<String> unspoken(ColumnChange pair) {
    Extras said = pair.wanted().extras();
    Extras there = column(pair).extras();
    List<String> clauses = new ArrayList<>();
    if (there.chosen() && !said.chosen()) {
      clauses.add("COLLATE " + there.collation());
    }
    if (there.stamped() && !said.stamped()) {
      clauses.add("ON UPDATE CURRENT_TIMESTAMP");
    }
    if (there.invisible() && !said.invisible()) {
      clauses.add("INVISIBLE");
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", clauses) + " stays, as the entities say nothing about it");
  }
}
