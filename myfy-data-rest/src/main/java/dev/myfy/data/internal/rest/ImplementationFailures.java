package dev.myfy.data.internal.rest;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of the JAX-RS implementations that have a response with them without being a {@code
 * WebApplicationException}. Without a mapper for everything, the implementation would give that
 * response by itself; so it must not become an error because of ours.
 */
final class ImplementationFailures {

  /** RESTEasy (WildFly, Open Liberty): a query that cannot be decoded, an answer to OPTIONS. */
  private static final String RESTEASY = "org.jboss.resteasy.spi.Failure";

  /** Jersey (Payara): a header of the request that cannot be read. */
  private static final String JERSEY = "org.glassfish.jersey.message.internal.HeaderValueException";

  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private ImplementationFailures() {}

  static Optional<Response> response(Throwable failure) {
    try {
      if (is(RESTEASY, failure)) {
        return ofResteasy(failure);
      }
      boolean inbound =
          is(JERSEY, failure) && "INBOUND".equals(String.valueOf(ask(failure, "getContext")));
      return inbound
          ? Optional.of(Response.status(Response.Status.BAD_REQUEST).build())
          : Optional.empty();
    } catch (ReflectiveOperationException | NumberFormatException anotherVersion) {
      return Optional.empty();
    }
  }

  private static Optional<Response> ofResteasy(Throwable failure)
      throws ReflectiveOperationException {
    if (ask(failure, "getResponse") instanceof Response response) {
      return Optional.of(response);
    }
    int status = Integer.parseInt(String.valueOf(ask(failure, "getErrorCode")));
    // From 500 on it is an error like any other, with a stack for the operator.
    return status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR
        ? Optional.of(Response.status(status).build())
        : Optional.empty();
  }

  private static @Nullable Object ask(Throwable failure, String method)
      throws ReflectiveOperationException {
    return failure.getClass().getMethod(method).invoke(failure);
  }

  private static boolean is(String type, Throwable failure) {
    return Stream.<Class<?>>iterate(failure.getClass(), each -> each != null, Class::getSuperclass)
        .anyMatch(each -> each.getName().equals(type));
  }
}
