package dev.myfy.data.internal.testing.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the pool sees it: counted, and led to the connection of the test where one is
 * under way. It belongs to one thread at a time, as every connection.
 */
final class WatchedConnection implements InvocationHandler {

  private final Connection physical;
  private final WatchedConnections all;
  private final DatabaseKind kind;
  private boolean autoCommit = true;
  private boolean used;
  private @Nullable Route begun;
  private volatile boolean closed;

  private WatchedConnection(Connection physical, WatchedConnections all, DatabaseKind kind) {
    this.physical = physical;
    this.all = all;
    this.kind = kind;
  }

  static Connection around(Connection physical, WatchedConnections all, DatabaseKind kind) {
    return proxy(Connection.class, new WatchedConnection(physical, all, kind));
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    ClassLoader loader = WatchedConnection.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
    return switch (method.getName()) {
      case "equals" -> proxy == first;
      case "hashCode" -> System.identityHashCode(proxy);
      case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(first));
      case "getAutoCommit" -> autoCommit;
      case "commit" -> commit();
      case "rollback" -> first == null ? rollback() : call(route().connection(), method, arguments);
      case "close", "abort" -> close(method, arguments);
      case "isClosed" -> closed || physical.isClosed();
      case "setTransactionIsolation", "setReadOnly" -> ownOnly(method, arguments);
      case "createStatement" -> statement(proxy, Statement.class, method, arguments);
      case "prepareStatement" -> statement(proxy, PreparedStatement.class, method, arguments);
      case "prepareCall" -> statement(proxy, CallableStatement.class, method, arguments);
      case "unwrap" -> unwrap(proxy, type(first), method, arguments);
      case "isWrapperFor" -> unwraps(proxy, type(first));
      case "setSavepoint", "releaseSavepoint" -> call(route().connection(), method, arguments);
      default -> call(physical, method, arguments);
    };
  }

  /** Calls the driver, whose exceptions come through as they are. */
  static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  Counter counter() {
    return all.counter();
  }

  void used() {
    used = true;
  }

  /** Another thread may have closed the connection, whose physical one lives on with its test. */
  void requireOpen() throws SQLException {
    if (closed) {
      throw new SQLException("the connection is closed", "08003");
    }
  }

  /** Where calls go now. */
  Route route() {
    Route own = begun;
    return own == null ? freshRoute() : own;
  }

  private Route freshRoute() {
    return all.test()
        .<Route>map(test -> new AutocommitRoute(test, physical))
        .orElseGet(() -> new PlainRoute(physical));
  }

  private @Nullable Object setAutoCommit(boolean wanted) throws SQLException {
    if (wanted == autoCommit) {
      return null;
    }
    if (wanted) {
      endManual();
    } else {
      beginManual();
    }
    autoCommit = wanted;
    if (kind.announcesTransactions()) {
      counter().roundTrip();
    }
    return null;
  }

  private void beginManual() throws SQLException {
    TestTransaction test = all.test().orElse(null);
    if (test == null) {
      physical.setAutoCommit(false);
      begun = new PlainRoute(physical);
    } else {
      begun = new SavepointRoute(test, physical);
    }
    used = false;
  }

  private void endManual() throws SQLException {
    Route ending = route();
    if (ending.isOwn()) {
      physical.setAutoCommit(true);
    } else {
      ending.commit();
    }
    begun = null;
  }

  private @Nullable Object commit() throws SQLException {
    countEnd();
    route().commit();
    return null;
  }

  private @Nullable Object rollback() throws SQLException {
    countEnd();
    route().rollback();
    return null;
  }

  /** Drivers do not ask the database to end what nothing has begun. */
  private void countEnd() {
    if (used) {
      counter().roundTrip();
    }
    used = false;
  }

  private @Nullable Object close(Method method, Object @Nullable [] arguments) throws Throwable {
    closed = true;
    Route open = begun;
    begun = null;
    if (open != null && !open.isOwn()) {
      open.rollback();
    }
    boolean needed = all.test().map(test -> test.holds(physical)).orElse(false);
    return needed ? null : call(physical, method, arguments);
  }

  /** Inside of a test they are the test's. */
  private @Nullable Object ownOnly(Method method, Object @Nullable [] arguments) throws Throwable {
    return route().isOwn() ? call(physical, method, arguments) : null;
  }

  private Object statement(
      Object proxy, Class<? extends Statement> type, Method method, Object @Nullable [] arguments)
      throws Throwable {
    requireOpen();
    Route route = route();
    Object made = call(route.connection(), method, arguments);
    String sql = arguments != null && arguments[0] instanceof String text ? text : "";
    return WatchedStatement.around(
        type,
        (Statement) Objects.requireNonNull(made),
        new Origin((Connection) proxy, this, route, sql));
  }

  private @Nullable Object unwrap(
      Object proxy, Class<?> type, Method method, Object @Nullable [] arguments) throws Throwable {
    return type.isInstance(proxy) ? proxy : call(target(), method, arguments);
  }

  private boolean unwraps(Object proxy, Class<?> type) throws SQLException {
    return type.isInstance(proxy) || target().isWrapperFor(type);
  }

  private static Class<?> type(@Nullable Object argument) {
    return (Class<?>) Objects.requireNonNull(argument);
  }

  /** The driver's connection on which statements of this one run just now. */
  private Connection target() {
    return begun == null ? physical : begun.current();
  }
}
