package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Completes the transaction of a REST request when its response is known and before its first byte.
 *
 * <p>The request's own properties carry the unit of work from one filter to the other: a response
 * that another thread completes has no CDI request context.
 */
@PreMatching
final class TransactionFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String UNIT = UnitOfWork.class.getName();

  private final Boundary boundary;

  TransactionFilter(Boundary boundary) {
    this.boundary = boundary;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boundary.enter(request.getMethod()).ifPresent(unit -> request.setProperty(UNIT, unit));
  }

  /** The unit of work of a request that came through here. */
  static Optional<UnitOfWork> unit(ContainerRequestContext request) {
    return request.getProperty(UNIT) instanceof UnitOfWork unit
        ? Optional.of(unit)
        : Optional.empty();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(UNIT) instanceof UnitOfWork unit) {
      String name = request.getMethod() + " " + request.getUriInfo().getPath(false);
      boundary
          .complete(unit, response.getStatus(), name)
          .ifPresent(status -> replace(response, status));
    }
  }

  private static void replace(ContainerResponseContext response, int status) {
    response.getHeaders().clear();
    response.setEntity(null);
    response.setStatus(status);
    if (status == FailureStatus.UNAVAILABLE) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, FailureResponse.RETRY_AFTER);
    }
  }
}
