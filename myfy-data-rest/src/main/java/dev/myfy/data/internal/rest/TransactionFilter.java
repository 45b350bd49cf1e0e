package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  @Context @Nullable Providers providers;

  TransactionFilter(Boundary boundary) {
    this.boundary = boundary;
  }

  /** Where a servlet container serves the request, {@link BoundaryFilter} has looked already. */
  @Override
  public void filter(ContainerRequestContext request) {
    if (Exchange.of(request).isEmpty()) {
      boundary.freeThread(RequestLine.of(request));
    }
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
    // Complete: an earlier response of this request has failed, and this is the one for its
    // failure.
    if (request.getProperty(UNIT) instanceof UnitOfWork unit && !unit.isComplete()) {
      complete(unit, request, response);
    }
  }

  private void complete(
      UnitOfWork unit, ContainerRequestContext request, ContainerResponseContext response) {
    RequestLine line = RequestLine.of(request);
    boundary
        .complete(unit, status(response), line)
        .map(refusal -> answers().insteadOf(line, refusal))
        .ifPresent(instead -> replace(response, instead));
    if (unit.hasCommitted()) {
      Exchange.of(request).ifPresent(exchange -> exchange.promise(response.getStatus()));
    }
  }

  private FailureResponse answers() {
    return new FailureResponse(new ApplicationMappers(providers));
  }

  /** An exception that the application has not mapped rolls back, whatever status we gave it. */
  private static int status(ContainerResponseContext response) {
    return response.getEntity() instanceof Problem ? Outcome.THROWN : response.getStatus();
  }

  private static void replace(ContainerResponseContext response, Response instead) {
    MediaType planned = response.getMediaType();
    response.getHeaders().clear();
    response.setStatusInfo(instead.getStatusInfo());
    response.getHeaders().putAll(instead.getHeaders());
    if (instead.hasEntity()) {
      response.setEntity(instead.getEntity(), new Annotation[0], type(instead, planned));
    } else {
      response.setEntity(null);
    }
  }

  /** A mapper that names no type means that of the resource, as for any exception. */
  private static MediaType type(Response instead, @Nullable MediaType planned) {
    if (instead.getMediaType() != null) {
      return instead.getMediaType();
    }
    if (planned != null) {
      return planned;
    }
    return instead.getEntity() instanceof String
        ? MediaType.TEXT_PLAIN_TYPE
        : MediaType.APPLICATION_JSON_TYPE;
  }
}
