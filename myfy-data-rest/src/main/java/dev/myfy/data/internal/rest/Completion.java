package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completes a unit of work, once, and says with what to replace a broken promise. */
final class Completion {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private static final int SERVER_ERROR = 500;

  private final int rollbackFrom;

  Completion(int rollbackFrom) {
    this.rollbackFrom = rollbackFrom;
  }

  /**
   * Decides and carries out.
   *
   * @param unit of the request; from now on it only reads
   * @param status of the planned response, or {@link Outcome#THROWN}
   * @param request whose response it is
   * @return what to send instead of the planned response; empty: the plan stands
   */
  Optional<Refusal> complete(UnitOfWork unit, int status, RequestLine request) {
    if (unit.isComplete()) {
      return Optional.empty();
    }
    try {
      unit.takeOver();
      Outcome outcome = Outcome.of(unit.state(), status, rollbackFrom);
      carryOut(outcome, unit);
      return outcome.instead().map(kind -> marked(kind, status, request));
    } catch (RuntimeException e) {
      return Optional.of(failed(e, status, request));
    } finally {
      unit.respond();
    }
  }

  private static void carryOut(Outcome outcome, UnitOfWork unit) {
    switch (outcome) {
      case NOTHING -> {}
      case COMMIT -> unit.commit();
      case ROLL_BACK, ROLL_BACK_MARKED, ROLL_BACK_TIMED_OUT -> unit.rollback();
    }
  }

  private static Refusal marked(Kind kind, int planned, RequestLine request) {
    Message reason =
        kind == Kind.ROLLED_BACK ? Message.MARKED_BY_SOMEBODY : Message.ROLLED_BACK_MEANWHILE;
    Problem problem = Problem.of(kind, request.conditional(), reason.id());
    log(problem, line(request, planned, problem, reason.line()), null);
    return new Refusal(problem, null);
  }

  private static Refusal failed(RuntimeException failure, int planned, RequestLine request) {
    Problem problem = Problem.of(failure, request.conditional(), Message.RESPONSE_REPLACED);
    String reason = BoundValues.mask(failure.getMessage());
    log(problem, line(request, planned, problem, reason), failure);
    return new Refusal(problem, failure);
  }

  private static String line(RequestLine request, int planned, Problem problem, String reason) {
    int shown = planned == Outcome.THROWN ? SERVER_ERROR : planned;
    return Message.RESPONSE_REPLACED.line(
        request, shown, problem.status(), problem.label(), reason);
  }

  /** A conflict or an overload needs no stack; anything else is the operator's business. */
  static void log(Problem problem, String line, @Nullable Throwable failure) {
    if (problem.kind().isError()) {
      LOG.log(Level.ERROR, line, failure);
    } else {
      LOG.log(Level.INFO, line);
    }
  }
}
