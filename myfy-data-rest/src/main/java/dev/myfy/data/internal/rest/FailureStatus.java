package dev.myfy.data.internal.rest;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.internal.message.Causes;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The HTTP status of a failure of the database: 409 where the client's data is in conflict, 503
 * where the same request may succeed later, else 500. An unknown outcome is a 500: 503 would invite
 * a blind repetition of what may be stored already.
 */
final class FailureStatus {

  static final int CONFLICT = 409;
  static final int SERVER_ERROR = 500;
  static final int UNAVAILABLE = 503;

  /** SQLState class 23 is "integrity constraint violation" (SQL:2016, table 38). */
  private static final String CONSTRAINT = "23";

  /** Serialization failure and deadlock: SQL standard, PostgreSQL. */
  private static final Set<String> COLLISION = Set.of("40001", "40P01");

  /**
   * PostgreSQL: lock not available; query canceled, for example by a time-out; the server only
   * reads, as after a fail-over.
   */
  private static final Set<String> NOT_NOW = Set.of("55P03", "57014", "25006");

  /** The same of MySQL and MariaDB: 1205; 1969, 3024; 1290, 1792, 1836. */
  private static final Set<Integer> MYSQL_NOT_NOW = Set.of(1205, 1969, 3024, 1290, 1792, 1836);

  /** SQLite tells its kind of error by number only. */
  private static final int SQLITE_CONSTRAINT = 19;

  private static final int SQLITE_BUSY = 5;

  /**
   * What was read is out of date: waiting does not help, another try does. Its number is BUSY's.
   */
  private static final String SQLITE_OUT_OF_DATE = "[SQLITE_BUSY_SNAPSHOT]";

  private FailureStatus() {}

  static int of(Throwable failure) {
    if (has(failure, OutcomeUnknownException.class::isInstance)) {
      return SERVER_ERROR;
    }
    if (has(failure, FailureStatus::isUnavailable)) {
      return UNAVAILABLE;
    }
    return has(failure, FailureStatus::isConflict) ? CONFLICT : SERVER_ERROR;
  }

  private static boolean has(Throwable failure, Predicate<Throwable> kind) {
    return Causes.of(failure).anyMatch(kind);
  }

  private static boolean isUnavailable(Throwable cause) {
    return cause instanceof PoolTimeoutException
        || cause instanceof DatabaseConnectionException
        || (cause instanceof SQLException sql && isNotNow(sql));
  }

  private static boolean isNotNow(SQLException failure) {
    return NOT_NOW.contains(String.valueOf(failure.getSQLState()))
        || (isSqlite(failure)
            ? failure.getErrorCode() == SQLITE_BUSY && !isSqliteOutOfDate(failure)
            : MYSQL_NOT_NOW.contains(failure.getErrorCode()));
  }

  private static boolean isConflict(Throwable cause) {
    return cause instanceof OptimisticLockException
        || (cause instanceof SQLException sql && (isConflictState(sql) || isSqliteConflict(sql)));
  }

  private static boolean isConflictState(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith(CONSTRAINT) || COLLISION.contains(state));
  }

  private static boolean isSqliteConflict(SQLException failure) {
    return isSqlite(failure)
        && (failure.getErrorCode() == SQLITE_CONSTRAINT || isSqliteOutOfDate(failure));
  }

  private static boolean isSqliteOutOfDate(SQLException failure) {
    return String.valueOf(failure.getMessage()).startsWith(SQLITE_OUT_OF_DATE);
  }

  private static boolean isSqlite(SQLException failure) {
    return failure.getClass().getName().startsWith("org.sqlite.");
  }
}
