package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Causes;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** The HTTP status of a failed commit: 409 where the client's data is in conflict, else 500. */
final class FailureStatus {

  static final int CONFLICT = 409;
  static final int SERVER_ERROR = 500;

  /** SQLState class 23 is "integrity constraint violation" (SQL:2016, table 38). */
  private static final String CONSTRAINT = "23";

  /** Serialization failure and deadlock: SQL standard, PostgreSQL. */
  private static final Set<String> COLLISION = Set.of("40001", "40P01");

  /** SQLite tells its kind of error by number only. */
  private static final int SQLITE_CONSTRAINT = 19;

  private FailureStatus() {}

  static int of(Throwable failure) {
    return Causes.of(failure).anyMatch(FailureStatus::isConflict) ? CONFLICT : SERVER_ERROR;
  }

  private static boolean isConflict(Throwable cause) {
    return cause instanceof OptimisticLockException
        || (cause instanceof SQLException sql && (isConflictState(sql) || isSqliteConstraint(sql)));
  }

  private static boolean isConflictState(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith(CONSTRAINT) || COLLISION.contains(state));
  }

  private static boolean isSqliteConstraint(SQLException failure) {
    return failure.getErrorCode() == SQLITE_CONSTRAINT
        && failure.getClass().getName().startsWith("org.sqlite.");
  }
}
