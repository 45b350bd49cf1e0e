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

  /** The container would take its own response, whose bytes leave undecided. */
  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse planned) {
    keep();
    return ours(super.startAsync(request, planned));
  }

  @Override
  public AsyncContext getAsyncContext() {
    return ours(super.getAsyncContext());
  }

  private AsyncContext ours(AsyncContext target) {
    return new BoundaryAsyncContext(target, response);
  }

  /** On other threads no request context leads to the unit. */
  private void keep() {
    response.rememberIn(this);
    boundary.enter(getMethod()).ifPresent(response::keep);
  }
}
