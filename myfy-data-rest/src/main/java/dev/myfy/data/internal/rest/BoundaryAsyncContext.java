package dev.myfy.data.internal.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** Decides the outcome of an asynchronous request before the container completes it. */
final class BoundaryAsyncContext implements AsyncContext {

  private final AsyncContext target;
  private final BoundaryResponse response;

  BoundaryAsyncContext(AsyncContext target, BoundaryResponse response) {
    this.target = target;
    this.response = response;
  }

  @Override
  public void complete() {
    response.decide();
    response.exchange().end(response.getStatus());
    if (response.exchange().isCutShort()) {
      target.dispatch(); // So that BoundaryFilter can end it badly.
    } else {
      target.complete();
    }
  }

  @Override
  public void dispatch() {
    response.exchange().dispatch();
    target.dispatch();
  }

  @Override
  public void dispatch(String path) {
    response.exchange().dispatch();
    target.dispatch(path);
  }

  @Override
  public void dispatch(ServletContext context, String path) {
    response.exchange().dispatch();
    target.dispatch(context, path);
  }

  @Override
  public ServletRequest getRequest() {
    return target.getRequest();
  }

  @Override
  public ServletResponse getResponse() {
    return target.getResponse();
  }

  @Override
  public boolean hasOriginalRequestAndResponse() {
    return target.hasOriginalRequestAndResponse();
  }

  @Override
  public void start(Runnable work) {
    target.start(work);
  }

  @Override
  public void addListener(AsyncListener listener) {
    target.addListener(new BoundaryAsyncListener(listener, this));
  }

  @Override
  public void addListener(AsyncListener listener, ServletRequest request, ServletResponse planned) {
    target.addListener(new BoundaryAsyncListener(listener, this), request, planned);
  }

  @Override
  public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
    return target.createListener(type);
  }

  @Override
  public void setTimeout(long milliseconds) {
    target.setTimeout(milliseconds);
  }

  @Override
  public long getTimeout() {
    return target.getTimeout();
  }
}
