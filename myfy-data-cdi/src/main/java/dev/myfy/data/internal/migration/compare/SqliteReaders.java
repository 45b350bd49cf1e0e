package dev.myfy.data.internal.migration.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Views and triggers of SQLite: they are not compared, and outlive a table that is rebuilt. */
final class SqliteReaders {

  private static final Kind KIND = Kind.SQLITE;
  private static final String PART_OF_NAME = "[\\p{L}\\p{N}_$]";

  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Reader> views = new ArrayList<>();
  private final Set<String> viewNames = new LinkedHashSet<>();

  /**
   * A trigger.
   *
   * @param owner the key of the table or view that fires it
   */
  private record Trigger(String name, String owner, String sql) {}

  private SqliteReaders() {}

  static SqliteReaders read(Query query, String place) throws SQLException {
    SqliteReaders readers = new SqliteReaders();
    query.each(
        "select name, tbl_name, sql from "
            + place
            + ".sqlite_master where type = 'trigger' order by name",
        row ->
            readers.triggers.add(
                new Trigger(
                    row.getString("name"),
                    KIND.tableKey(row.getString("tbl_name")),
                    row.getString("sql"))));
    // In the order in which they were made, so that each finds what it reads.
    query.each(
        "select name, sql from " + place + ".sqlite_master where type = 'view' order by rowid",
        row -> readers.view(row.getString("name"), row.getString("sql")));
    return readers;
  }

  private void view(String name, String sql) {
    List<String> creating = new ArrayList<>();
    creating.add(sql);
    creating.addAll(triggersOf(name));
    views.add(new Reader("DROP VIEW " + KIND.quote(name), creating));
    viewNames.add(KIND.tableKey(name));
  }

  private List<String> triggersOf(String owner) {
    return triggers.stream()
        .filter(trigger -> trigger.owner().equals(KIND.tableKey(owner)))
        .map(Trigger::sql)
        .toList();
  }

  /** Tells a table what stands beside it, and what reads it; triggers go first and come last. */
  void describe(TableBuilder table) {
    table.triggers.addAll(triggersOf(table.name()));
    table.readers.addAll(views);
    triggers.stream()
        .filter(trigger -> isInTheWay(trigger, table))
        .map(one -> new Reader("DROP TRIGGER " + KIND.quote(one.name()), List.of(one.sql())))
        .forEach(table.readers::add);
  }

  /** A trigger that reads a view cannot do without that either. */
  private boolean isInTheWay(Trigger trigger, TableBuilder table) {
    boolean goesAnyway =
        trigger.owner().equals(KIND.tableKey(table.name())) || viewNames.contains(trigger.owner());
    return !goesAnyway
        && (mentions(trigger.sql(), table.name())
            || viewNames.stream().anyMatch(view -> mentions(trigger.sql(), view)));
  }

  /** Too often rather than too rarely: SQLite takes a name even in the quotes of a text. */
  private static boolean mentions(String sql, String name) {
    String word = "(?<!%s)%s(?!%1$s)".formatted(PART_OF_NAME, Pattern.quote(name));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(word, flags).matcher(sql).find();
  }
}
