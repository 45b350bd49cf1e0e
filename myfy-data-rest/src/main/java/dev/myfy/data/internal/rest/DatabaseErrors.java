package dev.myfy.data.internal.rest;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the codes of PostgreSQL, MySQL, MariaDB and SQLite mean. MySQL and MariaDB by their numbers,
 * because they put several kinds under one SQLState; SQLite by the name of its extended code,
 * because it has no SQLStates.
 */
final class DatabaseErrors {

  /** SQL:2016, table 38; PostgreSQL, appendix A. */
  private static final Map<Kind, Set<String>> STATES =
      Map.ofEntries(
          Map.entry(Kind.UNIQUE_VIOLATION, Set.of("23505", "23P01")),
          Map.entry(Kind.FOREIGN_KEY_VIOLATION, Set.of("23503", "23001")),
          Map.entry(Kind.NOT_NULL_VIOLATION, Set.of("23502")),
          Map.entry(Kind.CHECK_VIOLATION, Set.of("23514", "44000")),
          Map.entry(Kind.VALUE_TOO_LONG, Set.of("22001")),
          Map.entry(
              Kind.VALUE_INVALID, Set.of("22003", "22007", "22008", "22021", "22P02", "22P05")),
          Map.entry(Kind.SERIALIZATION_FAILURE, Set.of("40001")),
          Map.entry(Kind.DEADLOCK, Set.of("40P01")),
          Map.entry(Kind.LOCK_TIMEOUT, Set.of("55P03")),
          Map.entry(Kind.STATEMENT_TIMEOUT, Set.of("57014")),
          // Shutting down; too many connections; read-only, as after a fail-over.
          Map.entry(Kind.DATABASE_UNAVAILABLE, Set.of("57P01", "57P02", "57P03", "53300", "25006")),
          // A statement after one that has failed.
          Map.entry(Kind.ROLLED_BACK, Set.of("25P02")));

  /** MySQL and MariaDB, the server error references. */
  private static final Map<Kind, Set<Integer>> NUMBERS =
      Map.ofEntries(
          Map.entry(Kind.UNIQUE_VIOLATION, Set.of(1022, 1062, 1169, 1557, 1586, 1761, 1762)),
          Map.entry(Kind.FOREIGN_KEY_VIOLATION, Set.of(1216, 1217, 1451, 1452)),
          Map.entry(Kind.NOT_NULL_VIOLATION, Set.of(1048, 1364)),
          Map.entry(Kind.CHECK_VIOLATION, Set.of(1369, 3819, 4025)),
          Map.entry(Kind.VALUE_TOO_LONG, Set.of(1406)),
          Map.entry(Kind.VALUE_INVALID, Set.of(1264, 1265, 1292, 1366, 1367)),
          Map.entry(Kind.DEADLOCK, Set.of(1213)),
          // "Record has changed since last read", with innodb_snapshot_isolation.
          Map.entry(Kind.SERIALIZATION_FAILURE, Set.of(1020)),
          Map.entry(Kind.LOCK_TIMEOUT, Set.of(1205, 3572)),
          // The last two are the limits for a statement of MariaDB and of MySQL.
          Map.entry(Kind.STATEMENT_TIMEOUT, Set.of(1317, 1969, 3024)),
          // Too many connections; shutting down; read-only.
          Map.entry(Kind.DATABASE_UNAVAILABLE, Set.of(1040, 1203, 1053, 1290, 1792, 1836)));

  /** SQLite, "Result and Error Codes". */
  private static final Map<Kind, Set<String>> SQLITE_NAMES =
      Map.of(
          Kind.UNIQUE_VIOLATION,
          Set.of(
              "SQLITE_CONSTRAINT_UNIQUE",
              "SQLITE_CONSTRAINT_PRIMARYKEY",
              "SQLITE_CONSTRAINT_ROWID"),
          Kind.FOREIGN_KEY_VIOLATION,
          Set.of("SQLITE_CONSTRAINT_FOREIGNKEY"),
          Kind.NOT_NULL_VIOLATION,
          Set.of("SQLITE_CONSTRAINT_NOTNULL"),
          Kind.CHECK_VIOLATION,
          Set.of("SQLITE_CONSTRAINT_CHECK"),
          Kind.VALUE_TOO_LONG,
          Set.of("SQLITE_TOOBIG"),
          Kind.VALUE_INVALID,
          Set.of("SQLITE_MISMATCH", "SQLITE_CONSTRAINT_DATATYPE"),
          // What was read is out of date: waiting does not help, another try does.
          Kind.SERIALIZATION_FAILURE,
          Set.of("SQLITE_BUSY_SNAPSHOT"),
          Kind.STATEMENT_TIMEOUT,
          Set.of("SQLITE_INTERRUPT"));

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_CONSTRAINT = 19;

  private DatabaseErrors() {}

  /** The kind; empty for what is none of the above. */
  static Optional<Kind> kindOf(SQLException failure) {
    if (failure.getClass().getName().startsWith("org.sqlite.")) {
      return ofSqlite(failure);
    }
    return in(NUMBERS, failure.getErrorCode()).or(() -> byState(failure));
  }

  private static Optional<Kind> byState(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return in(STATES, state).or(() -> byClass(state)).or(() -> byType(failure));
  }

  /** Integrity constraint violation; connection exception. */
  private static Optional<Kind> byClass(String state) {
    if (state.startsWith("23")) {
      return Optional.of(Kind.CONSTRAINT_VIOLATION);
    }
    return state.startsWith("08") ? Optional.of(Kind.DATABASE_UNAVAILABLE) : Optional.empty();
  }

  private static Optional<Kind> byType(SQLException failure) {
    return failure instanceof SQLTimeoutException
        ? Optional.of(Kind.STATEMENT_TIMEOUT)
        : Optional.empty();
  }

  private static Optional<Kind> ofSqlite(SQLException failure) {
    String name = sqliteName(failure);
    // Inside, ON DELETE RESTRICT is a trigger.
    return name.equals("SQLITE_CONSTRAINT_TRIGGER") && names(failure, "FOREIGN KEY")
        ? Optional.of(Kind.FOREIGN_KEY_VIOLATION)
        : in(SQLITE_NAMES, name).or(() -> byBasicCode(failure.getErrorCode()));
  }

  private static boolean names(SQLException failure, String words) {
    return String.valueOf(failure.getMessage()).contains(words);
  }

  /** The driver has the extended code in a method of its own, and its lowest byte in JDBC's. */
  private static String sqliteName(SQLException failure) {
    try {
      Object code = failure.getClass().getMethod("getResultCode").invoke(failure);
      return ((Enum<?>) code).name();
    } catch (ReflectiveOperationException | ClassCastException anotherException) {
      return "";
    }
  }

  private static Optional<Kind> byBasicCode(int code) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(Kind.LOCK_TIMEOUT);
      case SQLITE_CONSTRAINT -> Optional.of(Kind.CONSTRAINT_VIOLATION);
      default -> Optional.empty();
    };
  }

  private static <C> Optional<Kind> in(Map<Kind, Set<C>> table, C code) {
    return table.entrySet().stream()
        .filter(row -> row.getValue().contains(code))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
