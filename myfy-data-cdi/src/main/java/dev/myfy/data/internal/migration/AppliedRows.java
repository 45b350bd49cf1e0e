package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads Liquibase's table without Liquibase, which would create and alter it, and read it once
 * only.
 */
final class AppliedRows {

  private static final String QUERY =
      "SELECT ID, AUTHOR, FILENAME, DATEEXECUTED, MD5SUM FROM %s"
          + " WHERE EXECTYPE <> 'FAILED' ORDER BY ORDEREXECUTED";

  static final String TABLE = "DATABASECHANGELOG";

  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02");

  private AppliedRows() {}

  /**
   * Empty if there is no such table yet.
   *
   * @throws dev.myfy.data.MigrationException if the database refuses (MYFY0928)
   */
  static List<AppliedRow> read(Connection connection) {
    List<AppliedRow> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(QUERY.formatted(Jdbc.here(connection, TABLE)))) {
      while (result.next()) {
        rows.add(row(result));
      }
    } catch (SQLException e) {
      if (!isMissing(e)) {
        throw Failures.database(e);
      }
    }
    return rows;
  }

  static boolean isMissing(SQLException failure) {
    String text = String.valueOf(failure.getMessage());
    return NO_SUCH_TABLE.contains(String.valueOf(failure.getSQLState()))
        || text.contains("no such table");
  }

  private static AppliedRow row(ResultSet result) throws SQLException {
    return new AppliedRow(
        result.getString(1),
        result.getString(2),
        result.getString(3),
        time(result.getString(4)),
        result.getString(5));
  }

  /** As a text, because SQLite's driver reads no time that SQLite has written. */
  private static LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return LocalDateTime.MIN;
    }
  }
}
