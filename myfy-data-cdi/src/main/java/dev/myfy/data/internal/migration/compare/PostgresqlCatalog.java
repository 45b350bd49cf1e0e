package dev.myfy.data.internal.migration.compare;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, by one query for each sort of thing, however many tables there are. */
final class PostgresqlCatalog implements Catalog {

  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid) as expression, a.attidentity <> '' as identity,
        a.attgenerated as computed, coalesce(a.attcollation <> y.typcollation, false) as chosen,
        case when l.oid is null then ''
          when l.collnamespace = 'pg_catalog'::regnamespace then '"' || l.collname || '"'
          else '"' || l.collnamespace::regnamespace || '"."' || l.collname || '"' end as collation,
        (select s.relname from pg_depend o join pg_class s on s.oid = o.objid and s.relkind = 'S'
          where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
            and o.refobjid = c.oid and o.refobjsubid = a.attnum and o.deptype = 'a'
          limit 1) as sequence
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        left join pg_type y on y.oid = a.atttypid
        left join pg_collation l on l.oid = a.attcollation
      where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname, a.attnum
      """;

  private static final String INDEXES =
      """
      select t.relname, i.relname as name, x.indisunique, coalesce(k.contype::text, '') as constraint,
        m.amname <> 'btree' or x.indexprs is not null or x.indpred is not null
          or x.indnkeyatts <> x.indnatts or k.contype = 'x' as special,
        pg_get_indexdef(i.oid) as definition,
        array(select a.attname::text || case when x.indoption[p - 1] & 1 = 1 then ' DESC' else '' end
          from generate_series(1, x.indnkeyatts) p
            join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[p - 1]
          order by p) as columns
      from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_class t on t.oid = x.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_am m on m.oid = i.relam
        left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u', 'x')
      where n.nspname = ?
      order by t.relname, i.relname
      """;

  private static final String FOREIGN_KEYS =
      """
      select t.relname, k.conname, r.relname as target, k.confdeltype, k.confupdtype,
        case when g.nspname in (?, ?) then '' else g.nspname end as place,
        array(select a.attname::text from unnest(k.conkey) with ordinality c(number, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = c.number order by place) as columns,
        array(select a.attname::text from unnest(k.confkey) with ordinality c(number, place)
          join pg_attribute a on a.attrelid = r.oid and a.attnum = c.number order by place) as targets
      from pg_constraint k
        join pg_class t on t.oid = k.conrelid
        join pg_class r on r.oid = k.confrelid
        join pg_namespace g on g.oid = r.relnamespace
        join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = ? and k.contype = 'f' and k.conparentid = 0
      order by t.relname, k.conname
      """;

  private static final String CHECKS =
      """
      select t.relname, k.conname, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k
        join pg_class t on t.oid = k.conrelid
        join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = ? and k.contype = 'c'
      order by t.relname, k.conname
      """;

  private static final String SEQUENCES =
      """
      select c.relname, s.seqstart, s.seqincrement, pg_sequence_last_value(c.oid) is not null
      from pg_sequence s
        join pg_class c on c.oid = s.seqrelid
        join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and not exists (select 1 from pg_depend o
        where o.classid = 'pg_class'::regclass and o.objid = c.oid and o.deptype in ('a', 'i'))
      order by c.relname
      """;

  private static final String HAS_TABLE =
      """
      select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where lower(n.nspname) = lower(?) and lower(c.relname) = lower(?))
      """;

  private static final Map<String, String> ACTIONS =
      Map.of("r", "RESTRICT", "c", "CASCADE", "n", "SET NULL", "d", "SET DEFAULT");

  @Override
  public String currentPlace(Connection connection) throws SQLException {
    return new Query(connection).text("select current_schema()");
  }

  @Override
  public Schema read(Connection connection, String place, String home) throws SQLException {
    Query query = new Query(connection);
    Map<String, TableBuilder> tables = new TreeMap<>();
    Map<String, Sequence> sequences = new TreeMap<>();
    List<String> notCompared = new ArrayList<>();
    query.each(COLUMNS, row -> column(row, tables), place);
    query.each(INDEXES, row -> index(row, tables, notCompared), place);
    query.each(FOREIGN_KEYS, row -> foreignKey(row, tables), place, home, place);
    query.each(CHECKS, row -> check(row, tables), place);
    query.each(
        SEQUENCES,
        row ->
            sequences.put(
                row.getString(1),
                new Sequence(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4))),
        place);
    return Schema.of(Kind.POSTGRESQL, tables.values(), sequences, notCompared);
  }

  @Override
  public boolean hasTable(Connection connection, String place, String table) throws SQLException {
    boolean[] has = new boolean[1];
    new Query(connection).each(HAS_TABLE, row -> has[0] = row.getBoolean(1), place, table);
    return has[0];
  }

  private static void column(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    String table = row.getString("relname");
    if (Kind.isOurs(table)) {
      return;
    }
    TableBuilder builder = tables.computeIfAbsent(table, TableBuilder::new);
    String name = row.getString("attname");
    if (name == null) {
      return;
    }
    Identity identity = identity(row);
    Extras extras = extras(row);
    Optional<String> expression =
        identity.given() || extras.isComputed()
            ? Optional.empty()
            : Optional.ofNullable(row.getString("expression"));
    builder.columns.put(
        name,
        new Column(
            name,
            row.getString("type"),
            !row.getBoolean("attnotnull"),
            expression,
            identity,
            Optional.empty(),
            extras));
  }

  private static Extras extras(ResultSet row) throws SQLException {
    String computed = row.getString("computed");
    String clause =
        computed.isBlank()
            ? ""
            : "GENERATED ALWAYS AS (%s) %s"
                .formatted(
                    row.getString("expression"), computed.equals("s") ? "STORED" : "VIRTUAL");
    return new Extras(
        row.getString("collation"), row.getBoolean("chosen"), clause, false, false, "");
  }

  /** A sequence that belongs to a column numbers nothing unless the default asks for it. */
  private static Identity identity(ResultSet row) throws SQLException {
    if (row.getBoolean("identity")) {
      return Identity.IDENTITY;
    }
    String sequence = row.getString("sequence");
    String expression = row.getString("expression");
    return sequence != null && expression != null && expression.startsWith("nextval(")
        ? Identity.serial(sequence)
        : Identity.NONE;
  }

  private static void index(
      ResultSet row, Map<String, TableBuilder> tables, List<String> notCompared)
      throws SQLException {
    TableBuilder table = tables.get(row.getString("relname"));
    if (table == null) {
      return;
    }
    String name = row.getString("name");
    List<String> columns = strings(row.getArray("columns"));
    String constraint = row.getString("constraint");
    if (row.getBoolean("special")) {
      notCompared.add("table " + table.name() + ": " + row.getString("definition"));
    } else if (constraint.equals("p")) {
      table.primaryKey = Optional.of(new Key(name, columns));
    } else {
      boolean unique = row.getBoolean("indisunique");
      table.indexes.add(new Index(name, columns, unique, constraint.equals("u")));
    }
  }

  private static void foreignKey(ResultSet row, Map<String, TableBuilder> tables)
      throws SQLException {
    TableBuilder table = tables.get(row.getString("relname"));
    if (table != null) {
      table.foreignKeys.add(
          new ForeignKey(
              row.getString("conname"),
              strings(row.getArray("columns")),
              row.getString("place"),
              row.getString("target"),
              strings(row.getArray("targets")),
              ACTIONS.getOrDefault(row.getString("confdeltype"), ForeignKey.NO_ACTION),
              ACTIONS.getOrDefault(row.getString("confupdtype"), ForeignKey.NO_ACTION)));
    }
  }

  private static void check(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    TableBuilder table = tables.get(row.getString("relname"));
    if (table != null) {
      String definition = row.getString("definition").replaceFirst("^CHECK ", "");
      table.checks.add(new Check(row.getString("conname"), definition));
    }
  }

  private static List<String> strings(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
