package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitState;
import java.util.Optional;

/**
 * What becomes of a request's transaction when its response is known: the whole decision, in one
 * table. What is said instead of a response is in {@link Kind}.
 */
enum Outcome {
  /** There is nothing to complete, or it is somebody else's to complete. */
  NOTHING,
  /** Commit; if that fails, the planned response is replaced by what {@link Diagnosis} says. */
  COMMIT,
  /** Roll back and keep the planned response. */
  ROLL_BACK,
  /** Roll back and replace the planned response: it promises what was not stored. */
  ROLL_BACK_MARKED(Kind.ROLLED_BACK),
  /** The same, where the same request may succeed another time. */
  ROLL_BACK_TIMED_OUT(Kind.TRANSACTION_TIMEOUT);

  /** As a status: an exception that the application has not mapped, which is above every limit. */
  static final int THROWN = Integer.MAX_VALUE;

  /** From here on a status promises nothing (RFC 9110, section 15). */
  private static final int NO_PROMISE = 400;

  private final Optional<Kind> instead;

  Outcome() {
    instead = Optional.empty();
  }

  Outcome(Kind instead) {
    this.instead = Optional.of(instead);
  }

  /** What is sent instead of the planned response. */
  Optional<Kind> instead() {
    return instead;
  }

  /**
   * Decides.
   *
   * @param state of the unit of work
   * @param status of the planned response, or {@link #THROWN}
   * @param rollbackFrom {@code MYFY_DATA_ROLLBACK_FROM_STATUS}
   */
  static Outcome of(UnitState state, int status, int rollbackFrom) {
    boolean success = status < rollbackFrom;
    boolean promise = success && status < NO_PROMISE;
    return switch (state) {
      case CLEAN, FOREIGN -> NOTHING;
      case ACTIVE -> success ? COMMIT : ROLL_BACK;
      case MARKED_BY_SESSION -> ROLL_BACK;
      case MARKED_BY_OTHERS -> promise ? ROLL_BACK_MARKED : ROLL_BACK;
      case GONE -> promise ? ROLL_BACK_TIMED_OUT : ROLL_BACK;
    };
  }
}
