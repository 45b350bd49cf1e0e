package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.jta.LostConnection;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Sees every error of every connection. A connection that is dead, or that leads to a server which
 * only reads since a fail-over, must not be used again, nor its generation; one that did not answer
 * in time is thrown away alone, and the others are pinged before they are used again.
 */
final class FatalErrors implements ExceptionSorter {

  private static final String POSTGRESQL_READ_ONLY = "25006";
  private static final Set<Integer> MYSQL_READ_ONLY = Set.of(1290, 1792, 1836);

  /** Lock wait time-out: MySQL and MariaDB undo the statement only, not the transaction. */
  private static final int MYSQL_LOCK_TIMEOUT = 1205;

  private static final String CONNECTION_DOES_NOT_EXIST = "08003";
  private static final int MARIADB_CLOSED = 1220;
  private static final Duration READ_ONLY_PAUSE = Duration.ofSeconds(1);

  private final OpenConnections connections;
  private final Transactions transactions;

  FatalErrors(OpenConnections connections, Transactions transactions) {
    this.connections = connections;
    this.transactions = transactions;
  }

  @Override
  public boolean isFatal(SQLException failure) {
    boolean lost = LostConnection.isLost(failure);
    if (lost || failure.getErrorCode() == MYSQL_LOCK_TIMEOUT) {
      // If the application swallows the error, a commit must not be tried: half of the work would
      // be stored after a lock time-out, and nobody would know the outcome after a loss.
      transactions.setRollbackOnly();
    }
    if (lost && LostConnection.isTimeout(failure)) {
      connections.suspect();
    } else if (lost && !isKnownToBeClosed(failure)) {
      connections.renew();
    }
    if (isReadOnly(failure)) {
      // Every write fails like this until there is a primary again.
      connections.renewAfter(READ_ONLY_PAUSE);
    }
    return lost || isReadOnly(failure);
  }

  /** What a driver says of a connection that it has closed: that was judged when it happened. */
  private static boolean isKnownToBeClosed(SQLException failure) {
    return CONNECTION_DOES_NOT_EXIST.equals(failure.getSQLState())
        || failure.getErrorCode() == MARIADB_CLOSED;
  }

  private static boolean isReadOnly(SQLException failure) {
    return POSTGRESQL_READ_ONLY.equals(failure.getSQLState())
        || MYSQL_READ_ONLY.contains(failure.getErrorCode());
  }
}
