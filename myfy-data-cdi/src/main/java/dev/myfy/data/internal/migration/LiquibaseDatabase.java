package dev.myfy.data.internal.migration;

import java.sql.Connection;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/** Liquibase's idea of a database. */
final class LiquibaseDatabase {

  private LiquibaseDatabase() {}

  /** It is not closed: whoever has opened the connection closes that. */
  static Database of(Connection connection) throws DatabaseException {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
  }
}
