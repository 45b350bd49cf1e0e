package dev.myfy.data.internal.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.Statement;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * On MySQL and MariaDB EclipseLink 4.0.8 leaves the statement of each insert with a generated key
 * open. When the transaction ends Agroal cancels what is open, and MariaDB's driver opens a
 * connection for that, to send KILL QUERY. So the statement is closed with the keys, which it is
 * open for.
 */
final class GeneratedKeys extends SessionEventAdapter {

  @Override
  public void postExecuteCall(SessionEvent event) {
    if (event.getCall() instanceof DatabaseCall call && call.shouldReturnGeneratedKeys()) {
      ResultSet keys = call.getGeneratedKeys();
      Statement statement = call.getStatement();
      if (keys != null && statement != null) {
        call.setGeneratedKeys(closingBoth(keys, statement));
      }
    }
  }

  private static ResultSet closingBoth(ResultSet keys, Statement statement) {
    return (ResultSet)
        Proxy.newProxyInstance(
            GeneratedKeys.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (proxy, method, arguments) -> {
              Object result = call(keys, method, arguments);
              if (method.getName().equals("close")) {
                statement.close();
              }
              return result;
            });
  }

  private static @Nullable Object call(ResultSet keys, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(keys, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
