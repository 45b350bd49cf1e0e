package dev.myfy.data.internal.testing.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a kind of database is told to empty or drop tables, whatever refers to what. */
enum TableStatements {
  SQLITE('"') {
    @Override
    String tables() {
      return "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    }

    @Override
    List<String> drop(List<String> tables, List<String> sequences) {
      return concat(truncate(tables), each("DROP TABLE %s", tables));
    }

    @Override
    String truncated() {
      // Which is there if a table has AUTOINCREMENT.
      return tables() + " OR name = 'sqlite_sequence'";
    }

    @Override
    List<String> truncate(List<String> tables) {
      return concat(List.of("PRAGMA defer_foreign_keys = ON"), each("DELETE FROM %s", tables));
    }
  },

  POSTGRESQL('"') {
    @Override
    String tables() {
      return "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";
    }

    @Override
    String sequences() {
      return "SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema()";
    }

    @Override
    List<String> drop(List<String> tables, List<String> sequences) {
      return concat(
          each("DROP TABLE IF EXISTS %s CASCADE", tables),
          each("DROP SEQUENCE IF EXISTS %s CASCADE", sequences));
    }

    @Override
    List<String> truncate(List<String> tables) {
      String all = tables.stream().map(this::quoted).collect(Collectors.joining(", "));
      return tables.isEmpty()
          ? List.of()
          : List.of("TRUNCATE TABLE " + all + " RESTART IDENTITY CASCADE");
    }
  },

  MYSQL('`') {
    @Override
    String tables() {
      return "SELECT table_name FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";
    }

    @Override
    String sequences() {
      return "SELECT table_name FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE'";
    }

    @Override
    List<String> drop(List<String> tables, List<String> sequences) {
      return concat(each("DROP TABLE %s", tables), each("DROP SEQUENCE %s", sequences));
    }

    @Override
    List<String> truncate(List<String> tables) {
      return each("TRUNCATE TABLE %s", tables);
    }

    @Override
    List<String> before() {
      return List.of("SET FOREIGN_KEY_CHECKS = 0");
    }

    @Override
    List<String> after() {
      return List.of("SET FOREIGN_KEY_CHECKS = 1");
    }
  };

  private final char quote;

  TableStatements(char quote) {
    this.quote = quote;
  }

  static TableStatements of(String dialect) {
    return switch (dialect) {
      case "sqlite" -> SQLITE;
      case "postgresql" -> POSTGRESQL;
      default -> MYSQL;
    };
  }

  abstract String tables();

  /** The tables to be emptied. */
  String truncated() {
    return tables();
  }

  /** What comes before all others. */
  List<String> before() {
    return List.of();
  }

  /** What comes last, whatever happens. */
  List<String> after() {
    return List.of();
  }

  /** Nothing, where there are none. */
  String sequences() {
    return "SELECT 1 WHERE 1 = 0";
  }

  abstract List<String> drop(List<String> tables, List<String> sequences);

  abstract List<String> truncate(List<String> tables);

  String quoted(String name) {
    return quote + name.replace(String.valueOf(quote), "" + quote + quote) + quote;
  }

  List<String> each(String statement, List<String> names) {
    return names.stream().map(name -> statement.formatted(quoted(name))).toList();
  }

  static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
