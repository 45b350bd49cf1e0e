package dev.myfy.data.internal.message;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * A database as people call it.
 *
 * @param name as its driver names it
 * @param version the number alone
 */
public record DatabaseProduct(String name, String version) {

  /** MariaDB and PostgreSQL add their packaging to the version. */
  public static DatabaseProduct of(DatabaseMetaData database) throws SQLException {
    return new DatabaseProduct(
        database.getDatabaseProductName(),
        database.getDatabaseProductVersion().split("[ -]", 2)[0]);
  }

  /** Name and version. */
  @Override
  public String toString() {
    return name + " " + version;
  }
}
