package dev.myfy.data.internal.migration.compare;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the tables of a database with those that the entities want. */
public final class SchemaComparison {

  private final Kind kind;
  private final Connection database;
  private final Catalog catalog;

  private SchemaComparison(Kind kind, Connection database) {
    this.kind = kind;
    this.database = database;
    this.catalog = Catalog.of(kind);
  }

  /**
   * Makes the wanted tables in a scratch place of the same connection, looks at both sides, and
   * removes the scratch. Nothing else is changed.
   *
   * @param database to compare; of the caller's own, outside of a transaction
   * @param dialect {@code sqlite}, {@code postgresql}, {@code mysql} or {@code mariadb}
   * @param createStatements with which the persistence provider would create all tables
   * @throws DataException if the database refuses one of the statements (MYFY0951), or to be read
   *     (MYFY0952)
   */
  public static Differences compare(
      Connection database, String dialect, List<String> createStatements) {
    try {
      return new SchemaComparison(Kind.of(dialect), database).compare(createStatements);
    } catch (SQLException e) {
      Message message = Message.SCHEMA_UNREADABLE;
      throw new DataException(message.id(), message.text(e.getMessage()), e);
    }
  }

  private Differences compare(List<String> all) throws SQLException {
    List<String> statements = new ArrayList<>(Placement.here(all));
    List<String> missing = new MissingTargets(catalog, database).among(statements);
    statements.removeAll(missing);
    if (!database.getAutoCommit()) {
      throw new IllegalStateException("the connection is in a transaction");
    }
    String here = catalog.currentPlace(database);
    Schema present = catalog.read(database, here, here);
    Wanted wanted =
        Scratch.of(kind).look(database, statements, place -> wanted(place, here, statements));
    // The entities may name this very place: then their tables are here, and must not be dropped.
    Schema found = present.without(kind, Placement.elsewhere(all), wanted.schema());
    return new Differences(
        new SchemaChange(kind, found, wanted.schema(), missing(here, found, wanted)),
        notCompared(found, wanted.schema(), all, missing));
  }

  private List<String> notCompared(
      Schema found, Schema wanted, List<String> statements, List<String> missing) {
    List<String> lines = new ArrayList<>(found.notCompared());
    lines.addAll(Kept.describe(kind, found, wanted));
    lines.addAll(Placement.notTakenOver(statements));
    lines.addAll(MissingTargets.describe(missing));
    return List.copyOf(lines);
  }

  private Wanted wanted(String place, String here, List<String> statements) throws SQLException {
    Schema schema = catalog.read(database, place, here);
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    for (Table table : Rows.filled(statements, schema)) {
      rows.put(table, new Rows(kind, database).read(place, table));
    }
    return new Wanted(schema, rows);
  }

  private List<Row> missing(String here, Schema found, Wanted wanted) throws SQLException {
    List<Row> missing = new ArrayList<>();
    for (Map.Entry<Table, List<Row>> rows : wanted.rows().entrySet()) {
      Table table = found.tables().get(kind.tableKey(rows.getKey().name()));
      List<Row> present = table == null ? List.of() : new Rows(kind, database).read(here, table);
      missing.addAll(Rows.missing(rows.getKey(), present, rows.getValue()));
    }
    return missing;
  }

  private record Wanted(Schema schema, Map<Table, List<Row>> rows) {}
}
