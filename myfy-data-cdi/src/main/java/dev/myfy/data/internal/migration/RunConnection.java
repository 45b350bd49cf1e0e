package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.migration.JournalEntry.Verb;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * The connection as Liquibase sees it. Liquibase commits a change set before it records it, so that
 * a process that dies in between would apply it twice: its commits are held back until the change
 * set is recorded, and on SQLite until the end of the run.
 */
final class RunConnection implements InvocationHandler {

  private static final String SAVEPOINT = "myfy_data";

  private final Connection real;
  private final boolean wholeRun;
  private final StatementWatch watch;
  private boolean inChangeSet;

  /**
   * @param wholeRun whether a transaction is open already, which others end
   */
  RunConnection(Connection real, boolean wholeRun, StatementWatch watch) {
    this.real = real;
    this.wholeRun = wholeRun;
    this.watch = watch;
  }

  Connection view() {
    return proxy(Connection.class, this);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RunConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  void begin(ChangeSet changeSet, Verb verb) throws SQLException {
    if (inChangeSet) {
      end();
    }
    if (wholeRun) {
      Jdbc.execute(real, "SAVEPOINT " + SAVEPOINT);
    }
    watch.changeSetBegins(changeSet, verb);
    inChangeSet = true;
  }

  /** The change set is recorded, or was skipped. */
  void end() throws SQLException {
    inChangeSet = false;
    if (wholeRun) {
      Jdbc.execute(real, "RELEASE " + SAVEPOINT);
    }
    watch.changeSetEnds();
    commit();
  }

  private void commit() throws SQLException {
    if (!inChangeSet && !wholeRun && !real.getAutoCommit()) {
      real.commit();
    }
    watch.committed();
  }

  private void rollback() throws SQLException {
    if (!wholeRun) {
      real.rollback();
    } else if (inChangeSet) {
      Jdbc.execute(real, "ROLLBACK TO " + SAVEPOINT);
    }
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    int count = arguments == null ? 0 : arguments.length;
    switch (method.getName()) {
      case "commit" -> commit();
      case "rollback" -> {
        if (count > 0) {
          return call(real, method, arguments);
        }
        rollback();
      }
      case "setAutoCommit" -> {
        return wholeRun ? null : call(real, method, arguments);
      }
      case "getAutoCommit" -> {
        return wholeRun ? false : call(real, method, arguments);
      }
      case "close" -> {
        return null;
      }
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        @Nullable Object result = call(real, method, arguments);
        return result instanceof Statement statement
            ? watched(method, statement, arguments)
            : result;
      }
    }
    return null;
  }

  private Object watched(
      Method method, Statement statement, @Nullable Object @Nullable [] arguments) {
    WatchedStatement handler =
        new WatchedStatement(statement, WatchedStatement.sql(arguments), watch, () -> inChangeSet);
    return proxy(method.getReturnType().asSubclass(Statement.class), handler);
  }

  static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
