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

/** MySQL and MariaDB, by one query for each sort of thing, however many tables there are. */
final class MysqlCatalog implements Catalog {

  private static final String INDEXES =
      """
      select TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART, COLLATION, INDEX_TYPE
      from information_schema.STATISTICS
      where TABLE_SCHEMA = ?
      order by TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
      """;

  private static final String FOREIGN_KEYS =
      """
      select k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_NAME,
        k.REFERENCED_COLUMN_NAME, r.DELETE_RULE, r.UPDATE_RULE,
        case when k.REFERENCED_TABLE_SCHEMA in (?, ?) then '' else k.REFERENCED_TABLE_SCHEMA end
          as TARGET_PLACE
      from information_schema.KEY_COLUMN_USAGE k
        join information_schema.REFERENTIAL_CONSTRAINTS r
          on r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA and r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
            and r.TABLE_NAME = k.TABLE_NAME
      where k.CONSTRAINT_SCHEMA = ? and k.REFERENCED_TABLE_NAME is not null
      order by k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION
      """;

  private static final String HAS_TABLE =
      """
      select exists (select 1 from information_schema.TABLES
        where lower(TABLE_SCHEMA) = lower(?) and lower(TABLE_NAME) = lower(?))
      """;

  private static final String MARIADB_CHECKS =
      """
      select TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE, LEVEL
      from information_schema.CHECK_CONSTRAINTS where CONSTRAINT_SCHEMA = ?
      """;

  private static final String MYSQL_CHECKS =
      """
      select t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE, 'Table' as LEVEL
      from information_schema.CHECK_CONSTRAINTS c
        join information_schema.TABLE_CONSTRAINTS t
          on t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA and t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
      where c.CONSTRAINT_SCHEMA = ?
      """;

  @Override
  public String currentPlace(Connection connection) throws SQLException {
    return new Query(connection).text("select database()");
  }

  @Override
  public Schema read(Connection connection, String place, String home) throws SQLException {
    boolean mariadb = isMariadb(connection);
    Query query = new Query(connection);
    Map<String, TableBuilder> tables = new MysqlColumns(mariadb).read(query, place, home);
    List<String> notCompared = new ArrayList<>();
    indexes(query, place, tables, notCompared);
    foreignKeys(query, new Object[] {place, home, place}, tables);
    query.each(mariadb ? MARIADB_CHECKS : MYSQL_CHECKS, row -> check(row, tables), place);
    return Schema.of(
        Kind.MYSQL,
        tables.values(),
        mariadb ? MariadbSequences.read(query, place) : Map.of(),
        notCompared);
  }

  @Override
  public boolean hasTable(Connection connection, String place, String table) throws SQLException {
    boolean[] has = new boolean[1];
    new Query(connection).each(HAS_TABLE, row -> has[0] = row.getBoolean(1), place, table);
    return has[0];
  }

  private static boolean isMariadb(Connection connection) throws SQLException {
    String version = new Query(connection).text("select version()");
    return version.toLowerCase(Locale.ROOT).contains("mariadb");
  }

  private static void indexes(
      Query query, String place, Map<String, TableBuilder> tables, List<String> notCompared)
      throws SQLException {
    Map<String, IndexBuilder> found = new LinkedHashMap<>();
    query.each(
        INDEXES,
        row -> {
          TableBuilder table = tables.get(row.getString("TABLE_NAME"));
          if (table != null) {
            String name = row.getString("INDEX_NAME");
            boolean unique = row.getInt("NON_UNIQUE") == 0;
            found
                .computeIfAbsent(table.name() + "." + name, key -> new IndexBuilder(table, name))
                .add(
                    row.getString("COLUMN_NAME"),
                    "D".equals(row.getString("COLLATION")),
                    unique,
                    unique,
                    row.getString("SUB_PART") != null
                        || !row.getString("INDEX_TYPE").equals("BTREE"));
          }
        },
        place);
    found.values().forEach(index -> index.finish(notCompared));
  }

  private static void foreignKeys(Query query, Object[] places, Map<String, TableBuilder> tables)
      throws SQLException {
    query.each(
        FOREIGN_KEYS,
        row -> {
          TableBuilder table = tables.get(row.getString("TABLE_NAME"));
          if (table != null) {
            foreignKey(row, table.foreignKeys);
          }
        },
        places);
  }

  /** A key takes a row for each of its columns; they come one after the other. */
  private static void foreignKey(ResultSet row, List<ForeignKey> keys) throws SQLException {
    String name = row.getString("CONSTRAINT_NAME");
    List<String> columns = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    int last = keys.size() - 1;
    if (last >= 0 && keys.get(last).name().equals(name)) {
      columns.addAll(keys.get(last).columns());
      targets.addAll(keys.get(last).targetColumns());
      keys.remove(last);
    }
    columns.add(row.getString("COLUMN_NAME"));
    targets.add(row.getString("REFERENCED_COLUMN_NAME"));
    keys.add(
        new ForeignKey(
            name,
            List.copyOf(columns),
            row.getString("TARGET_PLACE"),
            row.getString("REFERENCED_TABLE_NAME"),
            List.copyOf(targets),
            action(row.getString("DELETE_RULE")),
            action(row.getString("UPDATE_RULE"))));
  }

  /** InnoDB takes the two for the same; MariaDB names the one, MySQL the other. */
  private static String action(String rule) {
    return rule.equals("RESTRICT") ? ForeignKey.NO_ACTION : rule;
  }

  private static void check(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    TableBuilder table = tables.get(row.getString("TABLE_NAME"));
    if (table == null) {
      return;
    }
    String name = row.getString("CONSTRAINT_NAME");
    String clause = row.getString("CHECK_CLAUSE");
    Column column = table.columns.get(Kind.MYSQL.columnKey(name));
    if ("Column".equals(row.getString("LEVEL")) && column != null) {
      table.columns.put(Kind.MYSQL.columnKey(name), withCheck(column, clause));
    } else {
      table.checks.add(new Check(name, "(" + clause + ")"));
    }
  }

  private static Column withCheck(Column column, String clause) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        column.identity(),
        Optional.of("(" + clause + ")"),
        column.extras());
  }
}
