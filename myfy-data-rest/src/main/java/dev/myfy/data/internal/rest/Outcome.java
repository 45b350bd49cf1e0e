package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitState;

/** What becomes of a request's transaction: the whole decision, in one table. */
enum Outcome {
  /** There is nothing to complete, or it is somebody else's to complete. */
  NOTHING,
  /** Commit; if that fails, the planned response is replaced. */
  COMMIT,
  /** Roll back and keep the planned response. */
  ROLL_BACK,
  /** Roll back and replace the planned response: it promises what was not stored. */
  ROLL_BACK_AND_REPLACE;

  /**
   * Decides.
   *
   * @param state of the unit of work
   * @param status of the planned response
   * @param rollbackFrom {@code MYFY_DATA_ROLLBACK_FROM_STATUS}
   */
  static Outcome of(UnitState state, int status, int rollbackFrom) {
    boolean success = status < rollbackFrom;
    return switch (state) {
      case CLEAN, FOREIGN -> NOTHING;
      case ACTIVE -> success ? COMMIT : ROLL_BACK;
      case MARKED_BY_SESSION -> ROLL_BACK;
      case MARKED_BY_OTHERS, GONE -> success ? ROLL_BACK_AND_REPLACE : ROLL_BACK;
    };
  }
}
