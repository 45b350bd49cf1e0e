package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Message;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to an exception, as a JAX-RS response: the application's own, or else a problem. */
final class FailureResponse {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private static final int FIRST_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final ApplicationMappers mappers;

  FailureResponse(ApplicationMappers mappers) {
    this.mappers = mappers;
  }

  /** When an exception was thrown. */
  enum Phase {
    /** Before the outcome was decided. */
    WORKING,
    /** Afterwards, as a rule while the body was written. */
    RESPONDING
  }

  /**
   * Answers an exception that the application let through. What a container has wrapped around the
   * exception that matters is looked through: servers differ in what they wrap.
   */
  @Nullable Response to(Throwable failure, Phase phase, RequestLine request) {
    for (Throwable layer : Diagnosis.layers(failure).toList()) {
      Optional<ApplicationMappers.Mapping<Throwable>> mapping = mappers.of(layer);
      if (mapping.isPresent()) {
        return mapping.get().response();
      }
      Optional<Response> planned = planned(layer, request);
      // Somebody who has wrapped a response in an exception has not planned a success.
      if (planned.filter(known -> layer == failure || isError(known)).isPresent()) {
        return planned.get();
      }
    }
    return response(problem(failure, phase, request));
  }

  /** What an exception has with it: it is there to be a response. */
  private static Optional<Response> planned(Throwable failure, RequestLine request) {
    if (failure instanceof WebApplicationException planned) {
      Response response = planned.getResponse();
      if (response.getStatus() == SERVER_ERROR) {
        LOG.log(Level.ERROR, Message.ENDED_WITH_500.line(request), failure);
      }
      return Optional.of(response);
    }
    return ImplementationFailures.response(failure);
  }

  /** The problem that an exception is, which is logged with it. */
  static Problem problem(Throwable failure, Phase phase, RequestLine request) {
    return phase == Phase.RESPONDING ? tooLate(failure, request) : problem(failure, request);
  }

  /** An IOException is, as a rule, a client that has gone. */
  private static Problem tooLate(Throwable failure, RequestLine request) {
    Message message = Message.RESPONSE_FAILED;
    Problem problem = Problem.of(Kind.RESPONSE_FAILED, false, message.id());
    String line = message.line(request, problem.label(), said(failure));
    if (Diagnosis.layers(failure).anyMatch(IOException.class::isInstance)) {
      LOG.log(Level.INFO, line);
    } else {
      LOG.log(Level.ERROR, line, failure);
    }
    return problem;
  }

  private static Problem problem(Throwable failure, RequestLine request) {
    boolean internal = Diagnosis.of(failure) == Kind.INTERNAL;
    Message message = internal ? Message.EXCEPTION_UNMAPPED : Message.REQUEST_FAILED;
    Problem problem = Problem.of(failure, request.conditional(), message);
    String line = message.line(request, problem.status(), problem.label(), said(failure));
    Completion.log(problem, line, failure);
    return problem;
  }

  private static String said(Throwable failure) {
    return failure.getClass().getName() + ": " + BoundValues.mask(failure.getMessage());
  }

  /**
   * The response instead of one whose commit has failed. A mapper of the application wins, unless
   * it would call the failure a success.
   */
  Response insteadOf(RequestLine request, Refusal refusal) {
    return Optional.ofNullable(refusal.failure())
        .flatMap(mappers::ofCommit)
        .flatMap(mapping -> honest(mapping, request))
        .orElseGet(() -> response(refusal.problem()));
  }

  private static Optional<Response> honest(
      ApplicationMappers.Mapping<Throwable> mapping, RequestLine request) {
    String mapper = mapping.mapper().getClass().getName();
    try {
      Response response = mapping.response();
      if (response != null && isError(response)) {
        return Optional.of(response);
      }
      LOG.log(Level.WARNING, Message.MAPPER_OVERRULED.line(request, mapper, "promises success"));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, Message.MAPPER_OVERRULED.line(request, mapper, "has failed"), e);
    }
    return Optional.empty();
  }

  private static boolean isError(Response response) {
    return response.getStatus() >= FIRST_ERROR;
  }

  private static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    return problem.kind().isWorthRepeating()
        ? response.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER).build()
        : response.build();
  }
}
