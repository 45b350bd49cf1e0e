package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.rest.FailureResponse.Phase;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what no other mapper takes; every one of the application and of the server is nearer. See
 * {@link FailureResponse}; public, because the JAX-RS implementation fills its fields.
 *
 * <p>Of an exception mapper RESTEasy 6.2 heeds this annotation only, not the priority with which it
 * is registered.
 */
@Priority(FailureMapper.LEAST)
public final class FailureMapper implements ExceptionMapper<Throwable> {

  /** A mapper of the application for everything wins. */
  static final int LEAST = Integer.MAX_VALUE;

  @Context @Nullable Providers providers;
  @Context @Nullable Request request;
  @Context @Nullable UriInfo uri;
  @Context @Nullable HttpHeaders headers;

  private final Boundary boundary = new Boundary();

  @Override
  public @Nullable Response toResponse(Throwable failure) {
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
