package dev.myfy.data.internal.pool;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import java.sql.SQLException;
import java.util.Set;

/**
 * Errors after which a connection must not be used again: it is dead, or it leads to a server that
 * only reads since a fail-over.
 */
final class FatalErrors implements ExceptionSorter {

  private static final String POSTGRESQL_READ_ONLY = "25006";
  private static final Set<Integer> MYSQL_READ_ONLY = Set.of(1290, 1792, 1836);

  @Override
  public boolean isFatal(SQLException failure) {
    return LostConnection.isLost(failure)
        || POSTGRESQL_READ_ONLY.equals(failure.getSQLState())
        || MYSQL_READ_ONLY.contains(failure.getErrorCode());
  }
}
