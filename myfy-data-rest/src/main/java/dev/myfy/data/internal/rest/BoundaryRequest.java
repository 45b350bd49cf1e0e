package dev.myfy.data.internal.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that may go asynchronous: its end is then seen before the container sends anything. */
final class BoundaryRequest extends HttpServletRequestWrapper {

  private final BoundaryResponse response;
  private final Boundary boundary;

  BoundaryRequest(HttpServletRequest request, BoundaryResponse response, Boundary boundary) {
    super(request);
    this.response = response;
    this.boundary = boundary;
  }

  @Override
  public AsyncContext startAsync() {
    keep();
    return new BoundaryAsyncContext(super.startAsync(), response);
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse planned) {
    keep();
    return new BoundaryAsyncContext(super.startAsync(request, planned), response);
  }

  @Override
  public AsyncContext getAsyncContext() {
    return new BoundaryAsyncContext(super.getAsyncContext(), response);
  }

  /** On other threads no request context leads to the unit. */
  private void keep() {
    boundary.enter(getMethod()).ifPresent(response::keep);
  }
}
