package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign keys to a table of another schema that nobody has made yet: there is nothing to which the
 * scratch place could refer.
 */
final class MissingTargets {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "^alter\\s+table\\s.*\\breferences\\s+("
              + Placement.NAME
              + ")\\s*\\.\\s*("
              + Placement.NAME
              + ").*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Catalog catalog;
  private final Connection connection;

  MissingTargets(Catalog catalog, Connection connection) {
    this.catalog = catalog;
    this.connection = connection;
  }

  /** Those of the statements that cannot run. */
  List<String> among(List<String> statements) throws SQLException {
    List<String> missing = new ArrayList<>();
    for (String statement : statements) {
      Matcher reference = REFERENCE.matcher(statement.strip());
      if (reference.matches()
          && !catalog.hasTable(connection, name(reference.group(1)), name(reference.group(2)))) {
        missing.add(statement);
      }
    }
    return missing;
  }

  private static String name(String quoted) {
    return quoted.replaceAll("[\"`]", "");
  }

  static List<String> describe(List<String> statements) {
    return statements.stream()
        .map(text -> "write this by hand, as it refers to a table that is not there: " + text)
        .toList();
  }
}
