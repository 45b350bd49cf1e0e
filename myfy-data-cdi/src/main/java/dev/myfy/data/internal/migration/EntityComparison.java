package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.message.DatabaseProduct;
import dev.myfy.data.internal.migration.compare.Differences;
import dev.myfy.data.internal.migration.compare.RevisionHeader;
import dev.myfy.data.internal.migration.compare.SchemaComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the entities need and the database does not have, or has otherwise. */
final class EntityComparison {

  private final MappedTables tables;
  private final Differences differences;
  private final String database;

  private EntityComparison(MappedTables tables, Differences differences, String database) {
    this.tables = tables;
    this.differences = differences;
    this.database = database;
  }

  /**
   * Compares.
   *
   * @param connection to the database, after all revisions; outside of a transaction
   */
  static EntityComparison of(MigrationRequest request, Connection connection) {
    MappedTables tables = request.tables().get();
    Differences found =
        SchemaComparison.compare(connection, request.dialect(), tables.createStatements());
    try {
      String database = DatabaseProduct.of(connection.getMetaData()).toString();
      return new EntityComparison(tables, found, database);
    } catch (SQLException e) {
      throw Failures.database(e);
    }
  }

  boolean isEmpty() {
    return differences.isEmpty();
  }

  List<String> describe() {
    return differences.describe();
  }

  /**
   * The text of a revision that brings the database to the entities.
   *
   * @param allowDrop false: what destroys data becomes a comment
   */
  String toYaml(RevisionFile file, boolean allowDrop) {
    RevisionHeader header =
        new RevisionHeader(
            file.number(),
            file.message(),
            LocalDate.now(ZoneId.systemDefault()).toString(),
            database,
            tables.provider());
    return differences.toYaml(header, allowDrop);
  }
}
