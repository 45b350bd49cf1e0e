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
    target.complete();
  }

  @Override
  public void dispatch() {
    response.decide();
    target.dispatch();
  }

  @Override
  public void dispatch(String path) {
    response.decide();
    target.dispatch(path);
  }

  @Override
  public void dispatch(ServletContext context, String path) {
    response.decide();
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
    target.addListener(listener);
  }

  @Override
  public void addListener(AsyncListener listener, ServletRequest request, ServletResponse planned) {
    target.addListener(listener, request, planned);
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
