package dev.myfy.data.internal.rest;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.io.Closeable;
import java.io.IOException;

/**
 * Closes the connection of a request where an exception does not: Undertow (WildFly 39.0.1) ends a
 * response properly although its servlet has thrown. Applications do not see Undertow's classes, so
 * this is done by reflection; where it is another server, nothing is done.
 */
final class UndertowConnection {

  private static final String PACKAGE = "io.undertow.";

  private UndertowConnection() {}

  static void close(ServletRequest request) throws IOException {
    ServletRequest target = request;
    while (target instanceof ServletRequestWrapper wrapper) {
      target = wrapper.getRequest();
    }
    if (target.getClass().getName().startsWith(PACKAGE)) {
      closeConnection(target);
    }
  }

  private static void closeConnection(ServletRequest request) throws IOException {
    try {
      Object exchange = request.getClass().getMethod("getExchange").invoke(request);
      Object connection = exchange.getClass().getMethod("getConnection").invoke(exchange);
      ((Closeable) connection).close();
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }
}
