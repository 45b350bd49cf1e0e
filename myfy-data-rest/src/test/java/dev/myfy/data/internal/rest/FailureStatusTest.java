package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.TransactionFailedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailureStatusTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new SQLException("unique", "23505"), 409),
        Arguments.of(new SQLException("foreign key", "23000", 1452), 409),
        Arguments.of(new SQLException("serialization", "40001"), 409),
        Arguments.of(new SQLException("deadlock", "40P01"), 409),
        Arguments.of(new SQLException("deadlock", "40001", 1213), 409),
        Arguments.of(new SQLiteException("unique", SQLiteErrorCode.SQLITE_CONSTRAINT), 409),
        Arguments.of(
            new SQLiteException("[SQLITE_BUSY_SNAPSHOT] ...", SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT),
            409),
        Arguments.of(new OptimisticLockException(), 409),
        Arguments.of(new PoolTimeoutException("MYFY0303", "full", null), 503),
        Arguments.of(new DatabaseConnectionException("MYFY0302", "down", null), 503),
        Arguments.of(new SQLException("lock not available", "55P03"), 503),
        Arguments.of(new SQLException("canceled", "57014"), 503),
        Arguments.of(new SQLException("read-only", "25006"), 503),
        Arguments.of(new SQLException("read-only", "HY000", 1290), 503),
        Arguments.of(new SQLException("lock wait", "HY000", 1205), 503),
        Arguments.of(new SQLException("lock wait", "40001", 1205), 503),
        Arguments.of(new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY), 503),
        Arguments.of(
            new OutcomeUnknownException(
                "MYFY0502", "?", new DatabaseConnectionException("MYFY0346", "lost", null)),
            500),
        Arguments.of(new TransactionFailedException("MYFY0501", "no", null), 500),
        Arguments.of(new SQLException("syntax", "42601"), 500),
        Arguments.of(new SQLException("not busy: no SQLite", "HY000", 5), 500),
        Arguments.of(new IllegalStateException(), 500));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void ofAFailureAndOfWhatItCaused(Throwable failure, int status) {
    assertThat(FailureStatus.of(failure)).isEqualTo(status);
    assertThat(FailureStatus.of(new PersistenceException(failure))).isEqualTo(status);
  }
}
