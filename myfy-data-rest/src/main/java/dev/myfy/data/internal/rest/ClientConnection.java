package dev.myfy.data.internal.rest;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The connection to the client, which Jakarta Servlet has no word for. WildFly, Payara and Open
 * Liberty end a response as if it were complete although its servlet has thrown; only Tomcat closes
 * the connection then. The API of each server can close it. An application does not see these APIs,
 * so they are called by reflection; StreamingIT shows that they are still there.
 */
final class ClientConnection {

  /** From the server's request to its connection, and the method that closes it. */
  private static final List<List<String>> WAYS =
      List.of(
          // WildFly 39.0.1 (Undertow)
          List.of("getExchange", "getConnection", "close"),
          // Payara 6.2025.9 (Grizzly)
          List.of(
              "getUnwrappedCoyoteRequest",
              "getCoyoteRequest",
              "getContext",
              "getConnection",
              "terminateSilently"),
          // Open Liberty 26.0.0.3, which would send the last chunk first
          List.of("getIRequest", "getHttpInboundConnection", "setSuppressZeroByteChunk", "finish"));

  private static final Set<Class<?>> PARAMETERS = Set.of(Exception.class, boolean.class);

  private ClientConnection() {}

  /** Closes the connection of the request, because of this failure; says there if it cannot. */
  static void close(ServletRequest request, Throwable failure) {
    ServletRequest target = request;
    while (target instanceof ServletRequestWrapper wrapper) {
      target = wrapper.getRequest();
    }
    for (List<String> way : WAYS) {
      if (method(target, way.get(0)).isPresent()) {
        follow(way, target, failure);
      }
    }
  }

  private static void follow(List<String> way, Object request, Throwable failure) {
    Object target = request;
    try {
      for (String step : way) {
        target = call(target, step, failure);
      }
    } catch (ReflectiveOperationException e) {
      failure.addSuppressed(e);
    }
  }

  private static Object call(Object target, String name, Throwable failure)
      throws ReflectiveOperationException {
    Method method = method(target, name).orElseThrow(() -> new NoSuchMethodException(name));
    method.trySetAccessible(); // A public method of a class that is not.
    Object result = method.invoke(target, arguments(method, failure));
    return result == null ? target : result;
  }

  private static Object[] arguments(Method method, Throwable failure) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type == boolean.class ? true : new IOException(failure))
        .toArray();
  }

  /** Without parameters, or with the reason, or with a yes. */
  private static Optional<Method> method(Object target, String name) {
    return Arrays.stream(target.getClass().getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> PARAMETERS.containsAll(List.of(method.getParameterTypes())))
        .findFirst();
  }
}
