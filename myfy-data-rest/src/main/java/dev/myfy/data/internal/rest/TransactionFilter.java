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
import org.jspecify.annotations.Nullable;

/**
 * Completes the transaction of a REST request when its response is known and before its first byte.
 */
@PreMatching
final class TransactionFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private final Boundary boundary;

  @Context @Nullable Providers providers;

  TransactionFilter(Boundary boundary) {
    this.boundary = boundary;
  }

  /** Where a servlet container serves the request, {@link BoundaryFilter} has looked already. */
  @Override
  public void filter(ContainerRequestContext request) {
    if (Exchange.of(request).isEmpty()) {
      Exchange.enter(request, boundary);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Exchange.of(request).ifPresent(exchange -> complete(exchange, response));
  }

  private void complete(Exchange exchange, ContainerResponseContext response) {
    // Complete: an earlier response of this request has failed, and this is the one for its
    // failure.
    exchange
        .unit()
        .filter(unit -> !unit.isComplete())
        .ifPresent(unit -> complete(unit, exchange, response));
  }

  private void complete(UnitOfWork unit, Exchange exchange, ContainerResponseContext response) {
    RequestLine line = exchange.line();
    boundary
        .complete(unit, status(response), line)
        .map(refusal -> answers().insteadOf(line, refusal))
        .ifPresent(instead -> replace(response, instead));
    if (unit.hasCommitted()) {
      exchange.promise(response.getStatus());
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
