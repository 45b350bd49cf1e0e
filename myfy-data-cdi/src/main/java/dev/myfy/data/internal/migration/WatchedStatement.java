package dev.myfy.data.internal.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A statement that tells the watch when it is executed inside of a change set. */
final class WatchedStatement implements InvocationHandler {

  private final Statement real;
  private final String prepared;
  private final StatementWatch watch;
  private final BooleanSupplier watching;

  /**
   * @param prepared its SQL; empty: known only when it is executed
   */
  WatchedStatement(
      Statement real, String prepared, StatementWatch watch, BooleanSupplier watching) {
    this.real = real;
    this.prepared = prepared;
    this.watch = watch;
    this.watching = watching;
  }

  static String sql(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
        ? sql
        : "";
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    String name = method.getName();
    boolean changes = name.startsWith("execute") && !name.equals("executeQuery");
    if (!changes || !watching.getAsBoolean()) {
      return RunConnection.call(real, method, arguments);
    }
    String sql = prepared.isEmpty() ? sql(arguments) : prepared;
    watch.statementBegins(sql);
    @Nullable Object result = RunConnection.call(real, method, arguments);
    watch.statementEnds(sql);
    return result;
  }
}
