package dev.myfy.data.internal.rest;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseConnectionException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a failure, by its exception and what caused it. An unknown outcome comes first: 503
 * would invite a blind repetition of what may be stored already.
 */
final class Diagnosis {

  /** Who wraps the exceptions of others. An exception of the application's own is its own word. */
  private static final List<String> WRAPPERS =
      List.of(
          "java.", "javax.", "jakarta.", "org.jboss.", "org.glassfish.", "com.ibm.", "com.sun.");

  private static final List<String> PROVIDERS =
      List.of("org.eclipse.persistence.", "org.hibernate.");

  /** Ours that have no class of their own, and those of the pool, which throws SQLException. */
  private static final Map<String, Kind> BY_ID =
      Map.of(
          Message.ROLLED_BACK_MEANWHILE.id(), Kind.TRANSACTION_TIMEOUT,
          Message.TRANSACTION_GONE.id(), Kind.TRANSACTION_TIMEOUT,
          Message.TRANSACTION_MARKED.id(), Kind.ROLLED_BACK,
          Message.ALREADY_ABORTED.id(), Kind.ROLLED_BACK,
          Message.LOST_BEFORE_COMMIT.id(), Kind.DATABASE_UNAVAILABLE,
          Message.POOL_TIMEOUT.id(), Kind.POOL_EXHAUSTED);

  /** The providers' own, where no exception of Jakarta Persistence is around them. */
  private static final Map<String, Kind> BY_NAME =
      Map.of(
          "org.eclipse.persistence.exceptions.OptimisticLockException",
          Kind.OPTIMISTIC_LOCK,
          "org.hibernate.StaleStateException",
          Kind.OPTIMISTIC_LOCK,
          "org.hibernate.StaleObjectStateException",
          Kind.OPTIMISTIC_LOCK,
          "org.hibernate.dialect.lock.OptimisticEntityLockException",
          Kind.OPTIMISTIC_LOCK,
          "org.hibernate.PropertyValueException",
          Kind.NOT_NULL_VIOLATION,
          BeanViolations.EXCEPTION,
          Kind.VALIDATION_FAILED);

  private Diagnosis() {}

  /** The kind; {@link Kind#INTERNAL} for what is not the database's. */
  static Kind of(Throwable failure) {
    return layers(failure)
        .filter(Diagnosis::isOfTheDatabase)
        .findFirst()
        .map(Diagnosis::ofTheDatabase)
        .orElse(Kind.INTERNAL);
  }

  /** The failure and what containers and the JDK have wrapped, down to the first other one. */
  static Stream<Throwable> layers(Throwable failure) {
    return Stream.iterate(failure, layer -> layer != null, Diagnosis::wrapped).limit(20);
  }

  private static @Nullable Throwable wrapped(Throwable layer) {
    return isWrapper(layer) ? layer.getCause() : null;
  }

  private static boolean isWrapper(Throwable layer) {
    return !isOfTheDatabase(layer) && startsWithOneOf(WRAPPERS, layer);
  }

  private static boolean isOfTheDatabase(Throwable failure) {
    return failure instanceof DataException
        || failure instanceof PersistenceException
        || failure instanceof SQLException
        || BeanViolations.areIn(failure)
        || startsWithOneOf(PROVIDERS, failure);
  }

  private static boolean startsWithOneOf(List<String> prefixes, Throwable failure) {
    return prefixes.stream().anyMatch(failure.getClass().getName()::startsWith);
  }

  private static Kind ofTheDatabase(Throwable failure) {
    return first(failure, Diagnosis::ofOurs)
        .or(() -> first(failure, Diagnosis::ofDriver))
        .or(() -> first(failure, Diagnosis::ofPersistence))
        .orElse(Kind.DATABASE_ERROR);
  }

  private static Optional<Kind> first(
      Throwable failure, Function<Throwable, Optional<Kind>> column) {
    return Causes.of(failure).map(column).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Kind> ofOurs(Throwable cause) {
    if (cause instanceof OutcomeUnknownException) {
      return Optional.of(Kind.OUTCOME_UNKNOWN);
    }
    if (cause instanceof PoolTimeoutException) {
      return Optional.of(Kind.POOL_EXHAUSTED);
    }
    if (cause instanceof DatabaseConnectionException) {
      return Optional.of(Kind.DATABASE_UNAVAILABLE);
    }
    return Problem.idIn(cause).map(BY_ID::get);
  }

  private static Optional<Kind> ofDriver(Throwable cause) {
    return cause instanceof SQLException failure
        ? DatabaseErrors.kindOf(failure)
        : Optional.empty();
  }

  private static Optional<Kind> ofPersistence(Throwable cause) {
    if (cause instanceof OptimisticLockException) {
      return Optional.of(Kind.OPTIMISTIC_LOCK);
    }
    if (cause instanceof LockTimeoutException || cause instanceof PessimisticLockException) {
      return Optional.of(Kind.LOCK_TIMEOUT);
    }
    if (cause instanceof QueryTimeoutException) {
      return Optional.of(Kind.STATEMENT_TIMEOUT);
    }
    if (cause instanceof EntityExistsException) {
      return Optional.of(Kind.UNIQUE_VIOLATION);
    }
    return Optional.ofNullable(BY_NAME.get(cause.getClass().getName()));
  }
}
