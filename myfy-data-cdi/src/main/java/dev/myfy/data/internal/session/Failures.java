package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.message.Message;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds, inside a provider's exception, what we can say better. */
final class Failures {

  /** PostgreSQL's undefined_table, and the same of MySQL and MariaDB. */
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02");

  private static final int DEEPEST = 50;

  private final boolean hintAtTables;

  Failures(DatabaseSettings settings) {
    hintAtTables =
        settings.environment() == Environment.DEVELOPMENT && !settings.autoCreateTables();
  }

  /** The exception to throw instead of the given one; often the same. */
  Throwable translate(Throwable failure) {
    Optional<Throwable> timeout = find(failure, PoolTimeoutException.class::isInstance);
    return timeout.orElseGet(
        () -> missingTable(failure).map(Throwable.class::cast).orElse(failure));
  }

  /** As {@link #translate} for a failed commit. */
  TransactionFailedException translateCommit(TransactionFailedException failure) {
    Message message = Message.TABLE_MISSING;
    return missingTable(failure)
        .map(known -> new TransactionFailedException(message.id(), text(failure), failure))
        .orElse(failure);
  }

  private Optional<DataException> missingTable(Throwable failure) {
    return hintAtTables && find(failure, Failures::isNoTable).isPresent()
        ? Optional.of(new DataException(Message.TABLE_MISSING.id(), text(failure), failure))
        : Optional.empty();
  }

  private static String text(Throwable failure) {
    String cause = find(failure, Failures::isNoTable).orElse(failure).getMessage();
    return Message.TABLE_MISSING.text(cause);
  }

  private static boolean isNoTable(Throwable failure) {
    return failure instanceof SQLException sql
        && (NO_TABLE.contains(String.valueOf(sql.getSQLState()))
            || String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("no such table"));
  }

  private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (wanted.test(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
