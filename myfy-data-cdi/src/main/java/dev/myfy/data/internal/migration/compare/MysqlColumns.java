package dev.myfy.data.internal.migration.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Columns of MySQL and MariaDB, which tell their defaults and expressions differently. */
final class MysqlColumns {

  private static final String COLUMNS =
      """
      select c.TABLE_NAME, c.COLUMN_NAME, c.COLUMN_TYPE, c.IS_NULLABLE, c.COLUMN_DEFAULT, c.EXTRA,
        coalesce(c.COLLATION_NAME, '') as COLLATION_NAME, c.COLUMN_COMMENT,
        c.COLLATION_NAME <>
          case when c.TABLE_SCHEMA = ? then t.TABLE_COLLATION else s.DEFAULT_COLLATION_NAME end
          as CHOSEN,
        c.GENERATION_EXPRESSION
      from information_schema.COLUMNS c
        join information_schema.TABLES t
          on t.TABLE_SCHEMA = c.TABLE_SCHEMA and t.TABLE_NAME = c.TABLE_NAME
        join information_schema.SCHEMATA s on s.SCHEMA_NAME = c.TABLE_SCHEMA
      where c.TABLE_SCHEMA = ? and t.TABLE_TYPE = 'BASE TABLE'
      order by c.TABLE_NAME, c.ORDINAL_POSITION
      """;

  private final boolean mariadb;

  MysqlColumns(boolean mariadb) {
    this.mariadb = mariadb;
  }

  /** The tables of this place, each with its columns and nothing else. */
  Map<String, TableBuilder> read(Query query, String place, String home) throws SQLException {
    Map<String, TableBuilder> tables = new TreeMap<>();
    query.each(COLUMNS, row -> column(row, tables), home, place);
    return tables;
  }

  private void column(ResultSet row, Map<String, TableBuilder> tables) throws SQLException {
    String table = row.getString("TABLE_NAME");
    if (Kind.isOurs(table)) {
      return;
    }
    String name = row.getString("COLUMN_NAME");
    String extra = row.getString("EXTRA").toLowerCase(Locale.ROOT);
    String expression = row.getString("COLUMN_DEFAULT");
    tables
        .computeIfAbsent(table, TableBuilder::new)
        .columns
        .put(
            Kind.MYSQL.columnKey(name),
            new Column(
                name,
                row.getString("COLUMN_TYPE"),
                row.getString("IS_NULLABLE").equals("YES"),
                mariadb ? mariadbDefault(expression) : mysqlDefault(expression, extra),
                extra.contains("auto_increment") ? Identity.IDENTITY : Identity.NONE,
                Optional.empty(),
                extras(row, extra)));
  }

  private Extras extras(ResultSet row, String extra) throws SQLException {
    String comment = row.getString("COLUMN_COMMENT");
    return new Extras(
        row.getString("COLLATION_NAME"),
        row.getBoolean("CHOSEN"),
        computed(row.getString("GENERATION_EXPRESSION"), extra),
        extra.contains("on update"),
        extra.contains("invisible"),
        comment.isEmpty() ? "" : Kind.MYSQL.literal(comment));
  }

  /** MySQL tells quotes with a backslash before them. */
  private String computed(@Nullable String expression, String extra) {
    if (expression == null || expression.isEmpty()) {
      return "";
    }
    return "GENERATED ALWAYS AS (%s) %s"
        .formatted(
            mariadb ? expression : expression.replace("\\'", "'"),
            extra.contains("virtual") ? "VIRTUAL" : "STORED");
  }

  private static Optional<String> mariadbDefault(@Nullable String expression) {
    return Optional.ofNullable(expression).filter(text -> !text.equalsIgnoreCase("NULL"));
  }

  /** MySQL tells a literal without its quotes. */
  private static Optional<String> mysqlDefault(@Nullable String expression, String extra) {
    if (expression == null) {
      return Optional.empty();
    }
    if (expression.startsWith("CURRENT_TIMESTAMP") || expression.startsWith("b'")) {
      return Optional.of(expression);
    }
    return Optional.of(
        extra.contains("default_generated")
            ? "(" + expression + ")"
            : Kind.MYSQL.literal(expression));
  }
}
