package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** SQLite, by its pragmas and the texts that made its tables. */
final class SqliteCatalog implements Catalog {

  private static final String MAIN = "main";

  /** Without virtual tables, and without those in which a virtual table keeps what it holds. */
  private static final String TABLES =
      "(select m.name, m.sql from %1$s.sqlite_master m join pragma_table_list l on l.name = m.name"
          + " where m.type = 'table' and l.schema = '%1$s' and l.type = 'table') m";

  private static final String COLLATE = " COLLATE ";

  /** SQLite takes these words for the end of the type. */
  private static final Pattern COMPUTED =
      Pattern.compile("\\s*generated always$", Pattern.CASE_INSENSITIVE);

  @Override
  public String currentPlace(Connection connection) {
    return MAIN;
  }

  @Override
  public Schema read(Connection connection, String place, String home) throws SQLException {
    Query query = new Query(connection);
    Map<String, TableBuilder> tables = new TreeMap<>();
    List<String> notCompared = new ArrayList<>();
    query.each("select m.name, m.sql from " + TABLES.formatted(place), row -> table(row, tables));
    query.each(
        "select name from pragma_table_list where schema = ? and type = 'virtual' order by name",
        row -> notCompared.add("virtual table " + row.getString("name")),
        place);
    query.each(joined(place, "table_xinfo", "p.cid"), row -> column(row, tables), place);
    tables.values().forEach(SqliteCatalog::readText);
    query.each(joined(place, "foreign_key_list", "p.id, p.seq"), row -> key(row, tables), place);
    tables.values().forEach(table -> resolve(table, tables));
    indexes(query, place, tables, notCompared);
    tables.values().forEach(SqliteReaders.read(query, place)::describe);
    return Schema.of(Kind.SQLITE, tables.values(), Map.of(), notCompared);
  }

  /** Foreign keys cannot leave a database. */
  @Override
  public boolean hasTable(Connection connection, String place, String table) {
    return true;
  }

  private static String joined(String place, String pragma, String order) {
    return "select m.name as owner, p.* from %s join pragma_%s(m.name, ?) p order by m.name, %s"
        .formatted(TABLES.formatted(place), pragma, order);
  }

  private static void table(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    String name = row.getString("name");
    String sql = row.getString("sql");
    if (!Kind.isOurs(name) && sql.regionMatches(true, 0, "CREATE TABLE", 0, 12)) {
      TableBuilder table = new TableBuilder(name);
      table.sql = sql;
      tables.put(Kind.SQLITE.tableKey(name), table);
    }
  }

  /** Columns of virtual tables are hidden in another way than computed ones. */
  private static void column(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    TableBuilder table = tables.get(Kind.SQLITE.tableKey(row.getString("owner")));
    if (table == null || row.getInt("hidden") == 1) {
      return;
    }
    String name = row.getString("name");
    table.columns.put(
        Kind.SQLITE.columnKey(name),
        new Column(
            name,
            COMPUTED.matcher(row.getString("type")).replaceFirst(""),
            row.getInt("notnull") == 0,
            Optional.ofNullable(row.getString("dflt_value")),
            Identity.NONE,
            Optional.empty(),
            Extras.NONE));
    int position = row.getInt("pk");
    if (position > 0) {
      List<String> columns = new ArrayList<>(table.primaryKey.map(Key::columns).orElse(List.of()));
      while (columns.size() < position) {
        columns.add("");
      }
      columns.set(position - 1, name);
      table.primaryKey = Optional.of(new Key("", columns));
    }
  }

  private static void readText(TableBuilder table) {
    SqliteTableText text = new SqliteTableText(table.sql);
    table.checks.addAll(text.checks());
    table.columns.replaceAll(
        (key, column) ->
            new Column(
                column.name(),
                column.type() + text.collation(key).map(name -> " COLLATE " + name).orElse(""),
                column.nullable(),
                column.defaultValue(),
                text.isAutoincrement(key) ? Identity.IDENTITY : Identity.NONE,
                Optional.empty(),
                text.computed(key).map(Extras::ofComputed).orElse(Extras.NONE)));
  }

  /** A key takes a row for each of its columns; they come one after the other. */
  private static void key(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    TableBuilder table = tables.get(Kind.SQLITE.tableKey(row.getString("owner")));
    if (table == null) {
      return;
    }
    List<String> columns = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    int last = table.foreignKeys.size() - 1;
    if (row.getInt("seq") > 0) {
      columns.addAll(table.foreignKeys.get(last).columns());
      targets.addAll(table.foreignKeys.get(last).targetColumns());
      table.foreignKeys.remove(last);
    }
    columns.add(row.getString("from"));
    Optional.ofNullable(row.getString("to")).ifPresent(targets::add);
    table.foreignKeys.add(
        new ForeignKey(
            "",
            List.copyOf(columns),
            "",
            row.getString("table"),
            List.copyOf(targets),
            row.getString("on_delete"),
            row.getString("on_update")));
  }

  /** A key that names no columns of its target means the primary key. */
  private static void resolve(TableBuilder table, Map<String, TableBuilder> tables) {
    table.foreignKeys.replaceAll(
        key -> {
          TableBuilder target = tables.get(Kind.SQLITE.tableKey(key.target()));
          if (!key.targetColumns().isEmpty() || target == null) {
            return key;
          }
          List<String> columns = target.primaryKey.map(Key::columns).orElse(List.of());
          return new ForeignKey(
              "", key.columns(), "", key.target(), columns, key.onDelete(), key.onUpdate());
        });
  }

  private static void indexes(
      Query query, String place, Map<String, TableBuilder> tables, List<String> notCompared)
      throws SQLException {
    String sql =
        "select m.name as owner, l.name, l.\"unique\", l.origin, l.partial, x.name as column_name,"
            + " x.\"desc\", x.coll from %s join pragma_index_list(m.name, ?) l"
            + " join pragma_index_xinfo(l.name, ?) x"
            + " where x.key and l.origin <> 'pk' order by m.name, l.name, x.seqno";
    Map<String, IndexBuilder> found = new LinkedHashMap<>();
    query.each(
        sql.formatted(TABLES.formatted(place)),
        row -> {
          TableBuilder table = tables.get(Kind.SQLITE.tableKey(row.getString("owner")));
          if (table != null) {
            found
                .computeIfAbsent(row.getString("name"), name -> new IndexBuilder(table, name))
                .add(
                    row.getString("column_name"),
                    row.getBoolean("desc"),
                    row.getBoolean("unique"),
                    row.getString("origin").equals("u"),
                    row.getBoolean("partial") || !isOrdinary(row, table));
          }
        },
        place,
        place);
    found.values().forEach(index -> index.finish(notCompared));
    query.each(
        "select name, tbl_name, sql from %s.sqlite_master where type = 'index' and sql is not null"
            .formatted(place),
        row -> {
          IndexBuilder index = found.get(row.getString("name"));
          if (index != null) {
            index.keepIfSpecial(row.getString("sql"));
          }
        });
  }

  /** Whether an index compares a column as the column itself does. */
  private static boolean isOrdinary(ResultSet row, TableBuilder table) throws SQLException {
    String name = row.getString("column_name");
    Column column = name == null ? null : table.columns.get(Kind.SQLITE.columnKey(name));
    String type = column == null ? "" : column.type().toUpperCase(Locale.ROOT);
    int at = type.indexOf(COLLATE);
    String own = at < 0 ? "BINARY" : type.substring(at + COLLATE.length());
    return own.equalsIgnoreCase(row.getString("coll"));
  }
}
