package dev.myfy.data.internal.session;

import dev.myfy.data.Session;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Session} for whichever {@link EntityManager} the server has: a proxy, because Jakarta
 * Persistence 3.2 has methods that 3.1, which we compile against, does not know.
 */
final class SessionProxy implements InvocationHandler {

  /** What a method does to the unit of work; what is not listed needs no database. */
  private enum Effect {
    READS,
    WRITES,
    OF_OURS,
    NONE
  }

  /** The way from a session of ours back to its unit of work. */
  interface OfUnit {
    UnitOfWork unit();
  }

  private static final Map<String, Effect> EFFECTS =
      Map.ofEntries(
          Map.entry("find", Effect.READS),
          Map.entry("getReference", Effect.READS),
          Map.entry("refresh", Effect.READS),
          Map.entry("persist", Effect.WRITES),
          Map.entry("merge", Effect.WRITES),
          Map.entry("remove", Effect.WRITES),
          Map.entry("lock", Effect.WRITES),
          Map.entry("flush", Effect.WRITES),
          Map.entry("joinTransaction", Effect.WRITES),
          Map.entry("runWithConnection", Effect.WRITES),
          Map.entry("callWithConnection", Effect.WRITES),
          Map.entry("commit", Effect.OF_OURS),
          Map.entry("rollback", Effect.OF_OURS),
          Map.entry("setRollbackOnly", Effect.OF_OURS),
          Map.entry("savepoint", Effect.OF_OURS),
          Map.entry("isTransactionActive", Effect.OF_OURS),
          Map.entry("close", Effect.OF_OURS),
          Map.entry("isOpen", Effect.OF_OURS),
          Map.entry("isJoinedToTransaction", Effect.OF_OURS),
          Map.entry("getTransaction", Effect.OF_OURS),
          Map.entry("unwrap", Effect.OF_OURS));

  private static final ProxyClass SESSION = new ProxyClass(Session.class, OfUnit.class);

  private final UnitOfWork unit;
  private final SessionWork work;

  private SessionProxy(UnitOfWork unit) {
    this.unit = unit;
    this.work = unit.work();
  }

  static Session around(UnitOfWork unit) {
    return (Session) SESSION.around(new SessionProxy(unit));
  }

  static UnitOfWork unitOf(Session session) {
    return ((OfUnit) session).unit();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Class<?> type = method.getDeclaringClass();
    if (type == Object.class) {
      return ofEveryObject(proxy, method, arguments);
    }
    if (type == OfUnit.class) {
      return unit;
    }
    return work.singleThread().run(() -> enter(proxy, method, arguments));
  }

  private static Object ofEveryObject(Object proxy, Method method, Object @Nullable [] arguments) {
    int identity = System.identityHashCode(proxy);
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> identity;
      default -> "Session@" + Integer.toHexString(identity);
    };
  }

  private @Nullable Object enter(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    return switch (EFFECTS.getOrDefault(name, Effect.NONE)) {
      case OF_OURS -> ours(proxy, method, arguments);
      case READS -> delegate(toRead(name, arguments), method, arguments);
      case WRITES -> delegate(work.touchToWrite(name), method, arguments);
      case NONE -> idle(method, arguments);
    };
  }

  private EntityManager toRead(String name, Object @Nullable [] arguments) {
    return QueryLock.isAskedForIn(arguments) ? work.touchToWrite(name) : work.touchToFind();
  }

  private @Nullable Object idle(Method method, Object @Nullable [] arguments) throws Throwable {
    EntityManager target = work.idle();
    Object result = delegate(target, method, arguments);
    return result instanceof Query query ? QueryProxy.around(query, target, work) : result;
  }

  private @Nullable Object delegate(
      EntityManager target, Method method, Object @Nullable [] arguments) throws Throwable {
    return Invocation.of(method).on(target, arguments, work);
  }

  private @Nullable Object ours(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "commit" -> unit.commit();
      case "rollback" -> unit.rollback();
      case "setRollbackOnly" -> unit.setRollbackOnly();
      case "close" -> unit.close();
      case "isOpen" -> {
        return unit.isOpen();
      }
      case "isTransactionActive", "isJoinedToTransaction" -> {
        return unit.isTransactionActive();
      }
      case "unwrap" -> {
        return unwrap(proxy, method, arguments);
      }
      case "savepoint" -> {
        return savepoint(arguments);
      }
      default -> throw new IllegalStateException(Message.TRANSACTION_ACCESS.line());
    }
    return null;
  }

  private @Nullable Object savepoint(Object @Nullable [] arguments) {
    Object body = Objects.requireNonNull(arguments)[0];
    if (body instanceof Supplier<?> supplier) {
      return work.savepoint(supplier);
    }
    Runnable runnable = (Runnable) Objects.requireNonNull(body, "work");
    return work.savepoint(
        () -> {
          runnable.run();
          return null;
        });
  }

  private @Nullable Object unwrap(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object type = arguments == null ? null : arguments[0];
    if (type == Connection.class) {
      return work.connection();
    }
    if (type == Session.class) {
      return proxy;
    }
    return delegate(work.idle(), method, arguments);
  }
}
