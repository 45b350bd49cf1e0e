package dev.myfy.data.contract.app;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Filters of the application that go wrong; response filters run from high to low. */
public final class TroubleFilter {

  private static final String FAIL = "fail";

  private TroubleFilter() {}

  private static void fail(ContainerRequestContext request, String when) {
    if (when.equals(request.getUriInfo().getQueryParameters().getFirst(FAIL))) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Throws before the boundary. */
  @Provider
  public static class Before implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      fail(request, "before");
    }
  }

  /** Throws after the boundary. */
  @Provider
  @Priority(Integer.MIN_VALUE)
  public static class After implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      fail(request, "after");
    }
  }

  /** Answers before a resource is called. */
  @Provider
  public static class Abort implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if ("abort".equals(request.getUriInfo().getQueryParameters().getFirst(FAIL))) {
        request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
      }
    }
  }
}
