package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.LostConnection;
import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds, inside a provider's exception, what we can say better. */
final class Failures {

  /** PostgreSQL's undefined_table, and the same of MySQL and MariaDB. */
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02");

  private final boolean hintAtTables;

  Failures(DatabaseSettings settings) {
    hintAtTables =
        settings.environment() == Environment.DEVELOPMENT && !settings.autoCreateTables();
  }

  /** The exception to throw instead of the given one; often the same. */
  Throwable translate(Throwable failure) {
    return Causes.of(failure)
        .filter(Failures::isOurs)
        .findFirst()
        .<Throwable>map(ours -> ours)
        .or(() -> connectionLost(failure))
        .orElseGet(() -> tableMissing(failure));
  }

  /** As {@link #translate} for an unchecked exception. */
  RuntimeException translateUnchecked(RuntimeException failure) {
    return translate(failure) instanceof RuntimeException better ? better : failure;
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof PoolTimeoutException || cause instanceof DatabaseConnectionException;
  }

  private static Optional<DatabaseConnectionException> connectionLost(Throwable failure) {
    Message message = Message.CONNECTION_LOST;
    return Causes.of(failure)
        .filter(Failures::isLost)
        .map(cause -> message.text(BoundValues.mask(cause.getMessage())))
        .findFirst()
        .map(text -> new DatabaseConnectionException(message.id(), text, failure));
  }

  /** A statement that took too long has not cost us the connection. */
  private static boolean isLost(Throwable cause) {
    return cause instanceof SQLException sql
        && !(sql instanceof SQLTimeoutException)
        && LostConnection.isLost(sql);
  }

  private Throwable tableMissing(Throwable failure) {
    return missingTable(failure)
        .<Throwable>map(text -> new DataException(Message.TABLE_MISSING.id(), text, failure))
        .orElse(failure);
  }

  /** As {@link #translate} for a failed commit. */
  TransactionFailedException translateCommit(TransactionFailedException failure) {
    if (failure instanceof OutcomeUnknownException) {
      return failure;
    }
    Optional<DatabaseConnectionException> lost = connectionLost(failure);
    if (lost.isPresent()) {
      Message message = Message.COMMIT_FAILED;
      String reason = lost.get().getMessage();
      return new TransactionFailedException(message.id(), message.text(reason), lost.get());
    }
    return missingTable(failure)
        .map(text -> new TransactionFailedException(Message.TABLE_MISSING.id(), text, failure))
        .orElse(failure);
  }

  /** Whether a commit has failed and the database has not said why. */
  static boolean isUnexplained(TransactionFailedException failure) {
    return !(failure instanceof OutcomeUnknownException)
        && Causes.of(failure).noneMatch(SQLException.class::isInstance);
  }

  /** The message, if a missing table is the cause and we may hint at the setting. */
  private Optional<String> missingTable(Throwable failure) {
    return Causes.of(failure)
        .filter(cause -> hintAtTables && isNoTable(cause))
        .map(cause -> Message.TABLE_MISSING.text(cause.getMessage()))
        .findFirst();
  }

  private static boolean isNoTable(Throwable failure) {
    return failure instanceof SQLException sql
        && (NO_TABLE.contains(String.valueOf(sql.getSQLState()))
            || String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("no such table"));
  }
}
