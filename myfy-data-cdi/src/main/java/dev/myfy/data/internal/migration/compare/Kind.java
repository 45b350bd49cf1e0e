package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of database: how it treats names, and what is ours or its own. */
enum Kind {
  SQLITE("\""),
  POSTGRESQL("\""),
  /** MariaDB too. */
  MYSQL("`");

  private static final Set<String> OURS = Set.of("databasechangelog", "databasechangeloglock");

  private final String quote;

  Kind(String quote) {
    this.quote = quote;
  }

  static Kind of(String dialect) {
    return switch (dialect) {
      case "sqlite" -> SQLITE;
      case "postgresql" -> POSTGRESQL;
      case "mysql", "mariadb" -> MYSQL;
      default -> throw new IllegalArgumentException(dialect);
    };
  }

  /** Under which names of tables are the same. */
  String tableKey(String name) {
    return this == SQLITE ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** Under which names of columns are the same. */
  String columnKey(String name) {
    return this == POSTGRESQL ? name : name.toLowerCase(Locale.ROOT);
  }

  List<String> columnKeys(List<String> names) {
    return names.stream().map(this::columnKey).toList();
  }

  String quote(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  String quoteAll(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  /** As SQL text. */
  String literal(String value) {
    String text = "'" + value.replace("'", "''") + "'";
    return this == MYSQL ? text.replace("\\", "\\\\") : text;
  }

  /** Whether each change of the schema commits by itself. */
  boolean commitsEachStatement() {
    return this == MYSQL;
  }

  /** Tables of migrations and of the database itself. */
  static boolean isOurs(String table) {
    String name = table.toLowerCase(Locale.ROOT);
    return OURS.contains(name) || name.startsWith("myfy_data_") || name.startsWith("sqlite_");
  }
}
