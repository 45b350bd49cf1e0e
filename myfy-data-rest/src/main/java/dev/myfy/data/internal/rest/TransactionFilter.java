package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;

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

  /** Where a servlet container serves the request, {@link BoundaryFilter} has looked already. */
  @Override
  public void filter(ContainerRequestContext request) {
    if (Exchange.of(request).isEmpty()) {
      boundary.freeThread(name(request));
    }
    boundary.enter(request.getMethod()).ifPresent(unit -> request.setProperty(UNIT, unit));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // Complete: an earlier response of this request has failed, and this is the one for its
    // failure.
    if (request.getProperty(UNIT) instanceof UnitOfWork unit && !unit.isComplete()) {
      boundary
          .complete(unit, response.getStatus(), name(request))
          .ifPresent(status -> replace(response, status));
      if (unit.hasCommitted()) {
        Exchange.of(request).ifPresent(exchange -> exchange.promise(response.getStatus()));
      }
    }
  }

  private static String name(ContainerRequestContext request) {
    return request.getMethod() + " " + request.getUriInfo().getPath(false);
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
