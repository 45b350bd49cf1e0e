package dev.myfy.data.bench.hooks;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Sees the request, the response and its body, and leaves them alone. */
@Provider
public class EmptyHooks
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

  @Override
  public void filter(ContainerRequestContext request) {
    // See the class.
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // See the class.
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    context.proceed();
  }
}
