package dev.myfy.data.internal.testing.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement that is counted, and runs on the route on which it was made. */
final class WatchedStatement implements InvocationHandler {

  /** What a transaction begins with is not for a savepoint. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*SET\\s+TRANSACTION\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Statement statement;
  private final Origin origin;
  private String batched = "";

  private WatchedStatement(Statement statement, Origin origin) {
    this.statement = statement;
    this.origin = origin;
  }

  static <T extends Statement> T around(Class<T> type, Statement statement, Origin origin) {
    return WatchedConnection.proxy(type, new WatchedStatement(statement, origin));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
    String name = method.getName();
    if (name.startsWith("execute")) {
      return execute(method, arguments, first instanceof String sql ? sql : prepared());
    }
    if (name.equals("addBatch") && first instanceof String sql) {
      batched = batched.isEmpty() ? sql : batched + "; " + sql;
    }
    return switch (name) {
      case "equals" -> proxy == first;
      case "hashCode" -> System.identityHashCode(proxy);
      case "getConnection" -> origin.proxy();
      default -> WatchedConnection.call(statement, method, arguments);
    };
  }

  private String prepared() {
    return origin.sql().isEmpty() ? batched : origin.sql();
  }

  private @Nullable Object execute(Method method, Object @Nullable [] arguments, String sql)
      throws Throwable {
    if (!origin.route().isOwn() && BEGINNING.matcher(sql).matches()) {
      return method.getReturnType() == boolean.class ? false : 0;
    }
    origin.connection().requireOpen();
    origin.connection().used();
    origin.connection().counter().statement(sql);
    batched = "";
    return origin.route().run(() -> WatchedConnection.call(statement, method, arguments));
  }
}
