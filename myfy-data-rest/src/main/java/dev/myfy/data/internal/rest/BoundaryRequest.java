package dev.myfy.data.internal.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that may go asynchronous: its end is then seen before the container sends anything. */
final class BoundaryRequest extends HttpServletRequestWrapper {

  private final BoundaryResponse response;

  BoundaryRequest(HttpServletRequest request, BoundaryResponse response) {
    super(request);
    this.response = response;
  }

  /** The container would take its own response, whose bytes leave undecided. */
  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse planned) {
    response.rememberIn(this);
    return ours(super.startAsync(request, planned));
  }

  @Override
  public AsyncContext getAsyncContext() {
    return ours(super.getAsyncContext());
  }

  private AsyncContext ours(AsyncContext target) {
    return new BoundaryAsyncContext(target, response);
  }
}
