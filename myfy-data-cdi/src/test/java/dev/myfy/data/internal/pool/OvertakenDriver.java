package dev.myfy.data.internal.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A driver that is overtaken: once, after a certain call, something happens before it returns. */
final class OvertakenDriver implements UnaryOperator<Connection> {

  private final Map<String, Runnable> awaited = new ConcurrentHashMap<>();

  /**
   * The next such call is overtaken.
   *
   * @param call for example {@code Connection.prepareStatement}
   */
  void after(String call, Runnable meanwhile) {
    awaited.put(call, meanwhile);
  }

  @Override
  public Connection apply(Connection physical) {
    return around(physical, Connection.class);
  }

  private <T> T around(T target, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "unwrap" ->
                      ((Class<?>) arguments[0]).isInstance(proxy)
                          ? proxy
                          : call(target, method, arguments);
                  default -> call(target, method, arguments);
                }));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    Runnable meanwhile =
        awaited.remove(method.getDeclaringClass().getSimpleName() + "." + method.getName());
    if (meanwhile != null) {
      meanwhile.run();
    }
    return result instanceof PreparedStatement statement
        ? around(statement, PreparedStatement.class)
        : result;
  }
}
