package dev.myfy.data.internal.rest;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Sees a body fail that is being written. Afterwards the JAX-RS implementation closes the stream,
 * as if the body were complete; {@link BoundaryStream} does not pass that on.
 */
final class BodyWatch implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    try {
      context.proceed();
    } catch (IOException | RuntimeException | Error e) {
      Exchange.of(context).ifPresent(exchange -> exchange.fail(e));
      throw e;
    }
  }
}
