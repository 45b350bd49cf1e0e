package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Message;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an error of the database that the resource let through. A mapper of the application
 * wins, also one for a supertype.
 */
final class FailureResponse {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  /** When a client may try again, in seconds: the pool tries to reconnect each second. */
  static final String RETRY_AFTER = "1";

  /** Jersey and RESTEasy have a mapper for everything, which is not the application's. */
  private static final List<String> IMPLEMENTATIONS = List.of("org.glassfish.", "org.jboss.");

  private FailureResponse() {}

  static Response to(RuntimeException failure, Providers providers) {
    return applications(providers)
        .map(mapper -> mapper.toResponse(failure))
        .orElseGet(() -> ours(failure));
  }

  private static Response ours(RuntimeException failure) {
    int status = FailureStatus.of(failure);
    String line = Message.REQUEST_FAILED.line(status, BoundValues.mask(failure.getMessage()));
    if (status == FailureStatus.SERVER_ERROR) {
      LOG.log(Level.ERROR, line, failure);
    } else {
      LOG.log(Level.INFO, line);
    }
    Response.ResponseBuilder response = Response.status(status);
    return status == FailureStatus.UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build()
        : response.build();
  }

  private static Optional<ExceptionMapper<RuntimeException>> applications(Providers providers) {
    return Optional.ofNullable(providers.getExceptionMapper(RuntimeException.class))
        .filter(mapper -> isApplications(mapper.getClass()));
  }

  private static boolean isApplications(Class<?> mapper) {
    return mapper.getClassLoader() == FailureResponse.class.getClassLoader()
        && IMPLEMENTATIONS.stream().noneMatch(mapper.getName()::startsWith);
  }
}
