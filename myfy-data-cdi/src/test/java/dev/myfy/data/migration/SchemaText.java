package dev.myfy.data.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All tables of a database as lines to compare: columns, keys, indexes, and what ran. */
final class SchemaText {

  private final Connection connection;
  private final DatabaseMetaData database;
  private final List<String> lines = new ArrayList<>();

  private SchemaText(Connection connection) throws SQLException {
    this.connection = connection;
    database = connection.getMetaData();
  }

  static List<String> of(Connection connection) throws SQLException {
    return new SchemaText(connection).read();
  }

  private List<String> read() throws SQLException {
    String catalog = connection.getCatalog();
    String schema = connection.getSchema();
    for (String table : tables(catalog, schema)) {
      add(
          database.getColumns(catalog, schema, table, "%"),
          "TABLE_NAME",
          "COLUMN_NAME",
          "TYPE_NAME",
          "COLUMN_SIZE",
          "IS_NULLABLE",
          "COLUMN_DEF");
      add(database.getPrimaryKeys(catalog, schema, table), "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ");
      add(
          database.getImportedKeys(catalog, schema, table),
          "FKTABLE_NAME",
          "FKCOLUMN_NAME",
          "PKTABLE_NAME",
          "PKCOLUMN_NAME");
      add(
          database.getIndexInfo(catalog, schema, table, false, true),
          "TABLE_NAME",
          "INDEX_NAME",
          "COLUMN_NAME",
          "NON_UNIQUE");
    }
    lines.sort(String::compareTo);
    applied();
    return lines;
  }

  private List<String> tables(String catalog, String schema) throws SQLException {
    List<String> names = new ArrayList<>();
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found = database.getTables(catalog, schema, "%", kinds)) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME"));
      }
    }
    // Ours, that only an upgrade makes.
    names.remove("MYFY_DATA_MIGRATION");
    return names;
  }

  private void applied() throws SQLException {
    try (var statement = connection.createStatement()) {
      add(
          statement.executeQuery(
              "select ID, AUTHOR, FILENAME, ORDEREXECUTED, EXECTYPE, MD5SUM"
                  + " from DATABASECHANGELOG order by ORDEREXECUTED"),
          "ID",
          "AUTHOR",
          "FILENAME",
          "ORDEREXECUTED",
          "EXECTYPE",
          "MD5SUM");
    }
  }

  private void add(ResultSet found, String... columns) throws SQLException {
    try (found) {
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
          values.add(found.getString(column));
        }
        lines.add(String.join(" ", Stream.concat(Stream.of(columns[0]), text(values)).toList()));
      }
    }
  }

  private static Stream<String> text(List<String> values) {
    return values.stream().map(String::valueOf);
  }
}
