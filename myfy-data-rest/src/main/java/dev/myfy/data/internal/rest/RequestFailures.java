package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.rest.FailureResponse.Phase;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an exception mapper of ours knows of the request. See {@link FailureResponse}; public,
 * because the JAX-RS implementation fills its fields.
 *
 * <p>A mapper of the application for the same exception wins. RESTEasy 6.2 orders mappers by the
 * annotation {@code Priority} and takes the first, whoever asks: ours are last. Jersey 3.1 orders
 * them in the same way, but for an exception it takes the one with the first priority of the
 * registration, and for {@link Providers#getExceptionMapper}, by which we ask for the
 * application's, the last by the annotation: ours are registered last and annotated as the first.
 */
public abstract class RequestFailures {

  static final int FIRST = 1;
  static final int LAST = Integer.MAX_VALUE;

  @Context @Nullable Providers providers;
  @Context @Nullable Request request;
  @Context @Nullable UriInfo uri;
  @Context @Nullable HttpHeaders headers;

  private final Boundary boundary = new Boundary();

  RequestFailures() {}

  @Nullable Response answer(Throwable failure) {
    return new FailureResponse(new ApplicationMappers(providers))
        .to(failure, phase(), requestLine());
  }

  private Phase phase() {
    boolean decided = boundary.existing().filter(UnitOfWork::isComplete).isPresent();
    return decided ? Phase.RESPONDING : Phase.WORKING;
  }

  private RequestLine requestLine() {
    return new RequestLine(
        known(() -> request == null ? null : request.getMethod(), "?"),
        known(() -> uri == null ? null : uri.getPath(false), "?"),
        known(() -> headers == null ? null : headers.getHeaderString(HttpHeaders.IF_MATCH), "")
                .length()
            > 0);
  }

  /** On a thread that completes a response later, not every server knows the request. */
  private static String known(Supplier<@Nullable String> fact, String otherwise) {
    try {
      String known = fact.get();
      return known == null ? otherwise : known;
    } catch (RuntimeException noRequestHere) {
      return otherwise;
    }
  }
}
