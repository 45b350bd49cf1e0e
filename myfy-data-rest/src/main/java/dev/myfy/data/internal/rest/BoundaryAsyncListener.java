package dev.myfy.data.internal.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/** A listener of the application: what it completes is decided first, as everywhere. */
final class BoundaryAsyncListener implements AsyncListener {

  private final AsyncListener target;
  private final AsyncContext context;

  BoundaryAsyncListener(AsyncListener target, AsyncContext context) {
    this.target = target;
    this.context = context;
  }

  @Override
  public void onComplete(AsyncEvent event) throws IOException {
    target.onComplete(ours(event));
  }

  @Override
  public void onTimeout(AsyncEvent event) throws IOException {
    target.onTimeout(ours(event));
  }

  @Override
  public void onError(AsyncEvent event) throws IOException {
    target.onError(ours(event));
  }

  @Override
  public void onStartAsync(AsyncEvent event) throws IOException {
    target.onStartAsync(event);
  }

  private AsyncEvent ours(AsyncEvent event) {
    return new AsyncEvent(
        context, event.getSuppliedRequest(), event.getSuppliedResponse(), event.getThrowable());
  }
}
