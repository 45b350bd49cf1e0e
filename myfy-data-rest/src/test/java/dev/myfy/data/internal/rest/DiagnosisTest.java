package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.TransactionFailedException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The table of docs/errors.md from the side of the exceptions. */
class DiagnosisTest {

  @Nested
  class Postgresql {

    @ParameterizedTest
    @CsvSource({
      "23505, UNIQUE_VIOLATION",
      "23P01, UNIQUE_VIOLATION",
      "23503, FOREIGN_KEY_VIOLATION",
      "23001, FOREIGN_KEY_VIOLATION",
      "23502, NOT_NULL_VIOLATION",
      "23514, CHECK_VIOLATION",
      "44000, CHECK_VIOLATION",
      "23000, CONSTRAINT_VIOLATION",
      "22001, VALUE_TOO_LONG",
      "22003, VALUE_INVALID",
      "22021, VALUE_INVALID",
      "22012, DATABASE_ERROR",
      "40001, SERIALIZATION_FAILURE",
      "40P01, DEADLOCK",
      "55P03, LOCK_TIMEOUT",
      "57014, STATEMENT_TIMEOUT",
      "57P01, DATABASE_UNAVAILABLE",
      "53300, DATABASE_UNAVAILABLE",
      "08006, DATABASE_UNAVAILABLE",
      "25006, DATABASE_UNAVAILABLE",
      "25P02, ROLLED_BACK",
      "42601, DATABASE_ERROR",
    })
    void bySqlState(String state, Kind kind) {
      assertThat(Diagnosis.of(new SQLException("text", state))).isEqualTo(kind);
    }
  }

  @Nested
  class MysqlAndMariadb {

    @ParameterizedTest
    @CsvSource({
      "1062, 23000, UNIQUE_VIOLATION",
      "1452, 23000, FOREIGN_KEY_VIOLATION",
      "1451, 23000, FOREIGN_KEY_VIOLATION",
      "1048, 23000, NOT_NULL_VIOLATION",
      "1364, HY000, NOT_NULL_VIOLATION",
      "4025, 23000, CHECK_VIOLATION",
      "3819, HY000, CHECK_VIOLATION",
      "1406, 22001, VALUE_TOO_LONG",
      "1264, 22003, VALUE_INVALID",
      "1366, HY000, VALUE_INVALID",
      "1213, 40001, DEADLOCK",
      "1020, HY000, SERIALIZATION_FAILURE",
      "1205, HY000, LOCK_TIMEOUT",
      "1205, 40001, LOCK_TIMEOUT",
      "3572, HY000, LOCK_TIMEOUT",
      "3024, HY000, STATEMENT_TIMEOUT",
      "1969, 70100, STATEMENT_TIMEOUT",
      "1290, HY000, DATABASE_UNAVAILABLE",
      "1040, 08004, DATABASE_UNAVAILABLE",
      "1064, 42000, DATABASE_ERROR",
      "5,    HY000, DATABASE_ERROR",
    })
    void byNumber(int number, String state, Kind kind) {
      assertThat(Diagnosis.of(new SQLException("text", state, number))).isEqualTo(kind);
    }
  }

  @Nested
  class Sqlite {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "insert into parent values (1, 'a', 1)     | UNIQUE_VIOLATION",
          "insert into parent values (2, 'x', 1)     | UNIQUE_VIOLATION",
          "insert into parent values (2, null, 1)    | NOT_NULL_VIOLATION",
          "insert into parent values (2, 'b', -1)    | CHECK_VIOLATION",
          "insert into child values (7)              | FOREIGN_KEY_VIOLATION",
          "delete from parent                        | FOREIGN_KEY_VIOLATION",
          "insert into strict_one values ('text')    | VALUE_INVALID",
          "insert into parent values ('text', 'b', 1)| VALUE_INVALID",
          "update child set id = raise_error         | DATABASE_ERROR",
        })
    void byItsExtendedCode(String sql, Kind kind) throws SQLException {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
          Statement statement = connection.createStatement()) {
        statement.execute("pragma foreign_keys = on");
        statement.execute(
            "create table parent (id integer primary key, name text not null unique,"
                + " amount integer check (amount > 0))");
        statement.execute(
            "create table child (id integer references parent (id) on delete restrict)");
        statement.execute("create table strict_one (id integer) strict");
        statement.execute("insert into parent values (1, 'x', 1)");
        statement.execute("insert into child values (1)");
        SQLException failure =
            catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        assertThat(Diagnosis.of(failure)).as(failure.getMessage()).isEqualTo(kind);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "SQLITE_BUSY, LOCK_TIMEOUT",
      "SQLITE_BUSY_TIMEOUT, LOCK_TIMEOUT",
      "SQLITE_BUSY_SNAPSHOT, SERIALIZATION_FAILURE",
      "SQLITE_LOCKED, LOCK_TIMEOUT",
      "SQLITE_INTERRUPT, STATEMENT_TIMEOUT",
      "SQLITE_CONSTRAINT, CONSTRAINT_VIOLATION",
      "SQLITE_CONSTRAINT_TRIGGER, CONSTRAINT_VIOLATION",
      "SQLITE_TOOBIG, VALUE_TOO_LONG",
      "SQLITE_FULL, DATABASE_ERROR",
      "SQLITE_READONLY, DATABASE_ERROR",
    })
    void byTheNameOfItsCode(SQLiteErrorCode code, Kind kind) {
      assertThat(Diagnosis.of(new SQLiteException("text", code))).isEqualTo(kind);
    }
  }

  static Stream<Arguments> ours() {
    return Stream.of(
        Arguments.of(new PoolTimeoutException("MYFY0303", "full", null), Kind.POOL_EXHAUSTED),
        Arguments.of(
            new DatabaseConnectionException("MYFY0302", "down", null), Kind.DATABASE_UNAVAILABLE),
        Arguments.of(
            new OutcomeUnknownException(
                "MYFY0502", "?", new DatabaseConnectionException("MYFY0346", "lost", null)),
            Kind.OUTCOME_UNKNOWN),
        Arguments.of(new DataException("MYFY0515", "gone", null), Kind.TRANSACTION_TIMEOUT),
        Arguments.of(
            new TransactionFailedException("MYFY0515", "gone", null), Kind.TRANSACTION_TIMEOUT),
        Arguments.of(new SQLException("MYFY0310: gone"), Kind.TRANSACTION_TIMEOUT),
        Arguments.of(new SQLException("MYFY0313: marked"), Kind.ROLLED_BACK),
        Arguments.of(new SQLException("MYFY0344: aborted", "25P02"), Kind.ROLLED_BACK),
        Arguments.of(new SQLException("MYFY0345: lost", "25P02"), Kind.DATABASE_UNAVAILABLE),
        Arguments.of(new TransactionFailedException("MYFY0501", "no", null), Kind.DATABASE_ERROR),
        Arguments.of(
            new TransactionFailedException(
                "MYFY0501", "no", new ConstraintViolationException(Set.of())),
            Kind.VALIDATION_FAILED),
        Arguments.of(new SQLTimeoutException("slow"), Kind.STATEMENT_TIMEOUT),
        Arguments.of(new OptimisticLockException(), Kind.OPTIMISTIC_LOCK),
        Arguments.of(new PessimisticLockException(), Kind.LOCK_TIMEOUT),
        Arguments.of(new LockTimeoutException(), Kind.LOCK_TIMEOUT),
        Arguments.of(new QueryTimeoutException(), Kind.STATEMENT_TIMEOUT),
        Arguments.of(new EntityExistsException(), Kind.UNIQUE_VIOLATION),
        Arguments.of(
            org.eclipse.persistence.exceptions.OptimisticLockException
                .unwrappingObjectDeletedSinceLastRead(null, "Note"),
            Kind.OPTIMISTIC_LOCK),
        Arguments.of(new NoResultException(), Kind.DATABASE_ERROR));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ofAnExceptionAndOfWhatIsAroundIt(Throwable failure, Kind kind) {
    assertThat(Diagnosis.of(failure)).isEqualTo(kind);
    assertThat(Diagnosis.of(new PersistenceException(failure))).isEqualTo(kind);
    assertThat(Diagnosis.of(new TransactionFailedException("MYFY0501", "no", failure)))
        .isEqualTo(kind);
  }

  @Nested
  class Wrappers {

    private final SQLException unique = new SQLException("unique", "23505");

    @Test
    void ofContainersAreLookedThrough() {
      RollbackException rolledBack = new RollbackException();
      rolledBack.initCause(new PersistenceException(unique));
      assertThat(Diagnosis.of(new TransactionalException("commit", rolledBack)))
          .isEqualTo(Kind.UNIQUE_VIOLATION);
      assertThat(Diagnosis.of(new CompletionException(unique))).isEqualTo(Kind.UNIQUE_VIOLATION);
      assertThat(Diagnosis.of(new RuntimeException(unique))).isEqualTo(Kind.UNIQUE_VIOLATION);
    }

    @Test
    void ofTheApplicationAreNot() {
      assertThat(Diagnosis.of(new OfTheApplication(unique))).isEqualTo(Kind.INTERNAL);
      assertThat(Diagnosis.of(new RuntimeException(new OfTheApplication(unique))))
          .isEqualTo(Kind.INTERNAL);
    }

    @Test
    void ofSomethingElseAreInternal() {
      assertThat(Diagnosis.of(new IllegalStateException(new IOException())))
          .isEqualTo(Kind.INTERNAL);
      assertThat(Diagnosis.of(new AssertionError())).isEqualTo(Kind.INTERNAL);
    }

    @Test
    void thatLeadInACircleComeToAnEnd() {
      IllegalStateException first = new IllegalStateException();
      first.initCause(new IllegalStateException(first));
      assertThat(Diagnosis.of(first)).isEqualTo(Kind.INTERNAL);
    }
  }

  private static final class OfTheApplication extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OfTheApplication(Throwable cause) {
      super(cause);
    }
  }
}
