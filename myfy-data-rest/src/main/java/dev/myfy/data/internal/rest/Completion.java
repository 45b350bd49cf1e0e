package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalInt;

/** Completes a unit of work, once, and says with which status to replace a broken promise. */
final class Completion {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private final int rollbackFrom;

  Completion(int rollbackFrom) {
    this.rollbackFrom = rollbackFrom;
  }

  /**
   * Decides and carries out.
   *
   * @param unit of the request; from now on it only reads
   * @param status of the planned response
   * @param request method and path, for the log
   * @return the status to send instead of the planned response; empty: the plan stands
   */
  OptionalInt complete(UnitOfWork unit, int status, String request) {
    if (unit.isComplete()) {
      return OptionalInt.empty();
    }
    try {
      unit.takeOver();
      return carryOut(Outcome.of(unit.state(), status, rollbackFrom), unit, status, request);
    } catch (RuntimeException e) {
      return OptionalInt.of(replacement(e, status, request));
    } finally {
      unit.respond();
    }
  }

  /** A conflict or an overload needs no stack; anything else is the operator's business. */
  private static int replacement(RuntimeException failure, int planned, String request) {
    int sent = FailureStatus.of(failure);
    String line = replaced(request, planned, sent, BoundValues.mask(failure.getMessage()));
    if (sent != FailureStatus.SERVER_ERROR) {
      LOG.log(Level.INFO, line);
    } else {
      LOG.log(Level.ERROR, line, failure);
    }
    return sent;
  }

  private static OptionalInt carryOut(
      Outcome outcome, UnitOfWork unit, int status, String request) {
    switch (outcome) {
      case NOTHING -> {}
      case COMMIT -> unit.commit();
      case ROLL_BACK -> unit.rollback();
      case ROLL_BACK_AND_REPLACE -> {
        unit.rollback();
        String reason = Message.MARKED_BY_SOMEBODY.line();
        LOG.log(Level.ERROR, replaced(request, status, FailureStatus.SERVER_ERROR, reason));
        return OptionalInt.of(FailureStatus.SERVER_ERROR);
      }
    }
    return OptionalInt.empty();
  }

  private static String replaced(String request, int planned, int sent, String reason) {
    return Message.RESPONSE_REPLACED.line(request, planned, sent, reason);
  }
}
