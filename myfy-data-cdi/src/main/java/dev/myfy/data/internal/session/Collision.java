package dev.myfy.data.internal.session;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.internal.message.Causes;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Failures that another transaction has brought about, and that are over when it is: the same work
 * in a new transaction may succeed.
 */
final class Collision {

  /** Serialization failure and deadlock: SQL standard, PostgreSQL. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  /** MySQL and MariaDB: deadlock; MariaDB: the row has changed since the snapshot was taken. */
  private static final Set<Integer> MYSQL = Set.of(1213, 1020);

  /** What was read is out of date. Its number is that of any other SQLITE_BUSY. */
  private static final String SQLITE_OUT_OF_DATE = "[SQLITE_BUSY_SNAPSHOT]";

  private Collision() {}

  /** What the database says counts for more than what a provider makes of it. */
  static boolean is(Throwable failure) {
    List<SQLException> said =
        Causes.of(failure)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .toList();
    return said.isEmpty()
        ? Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance)
        : said.stream().anyMatch(Collision::isSaid);
  }

  /** Nobody knows whether it is stored: it must not be repeated. */
  static boolean isUnknown(Throwable failure) {
    return Causes.of(failure).anyMatch(OutcomeUnknownException.class::isInstance);
  }

  private static boolean isSaid(SQLException failure) {
    if (failure.getClass().getName().startsWith("org.sqlite.")) {
      return String.valueOf(failure.getMessage()).startsWith(SQLITE_OUT_OF_DATE);
    }
    return STATES.contains(String.valueOf(failure.getSQLState()))
        || MYSQL.contains(failure.getErrorCode());
  }
}
