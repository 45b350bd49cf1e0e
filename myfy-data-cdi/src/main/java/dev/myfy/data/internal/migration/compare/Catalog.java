package dev.myfy.data.internal.migration.compare;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads what a database says about itself. */
interface Catalog {

  /** The place where unqualified names are looked for. */
  String currentPlace(Connection connection) throws SQLException;

  /**
   * All tables and sequences of this place.
   *
   * @param home foreign keys that lead there are told as if they stayed in the place
   */
  Schema read(Connection connection, String place, String home) throws SQLException;

  /** Whether there is such a table; names without quotes may differ in case. */
  boolean hasTable(Connection connection, String place, String table) throws SQLException;

  static Catalog of(Kind kind) {
    return switch (kind) {
      case SQLITE -> new SqliteCatalog();
      case POSTGRESQL -> new PostgresqlCatalog();
      case MYSQL -> new MysqlCatalog();
    };
  }
}
