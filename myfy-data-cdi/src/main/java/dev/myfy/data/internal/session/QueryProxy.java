package dev.myfy.data.internal.session;

import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query that begins or joins the transaction when it is executed, not when it is made. */
final class QueryProxy implements InvocationHandler {

  private static final Set<String> READS =
      Set.of(
          "getResultList",
          "getResultStream",
          "getSingleResult",
          "getSingleResultOrNull",
          "getResultCount");

  /** A stored procedure may write, whatever it returns. */
  private static final Set<String> WRITES =
      Set.of("executeUpdate", "execute", "getOutputParameterValue", "hasMoreResults");

  private static final ProxyClass PROCEDURE = new ProxyClass(StoredProcedureQuery.class);
  private static final ProxyClass TYPED = new ProxyClass(TypedQuery.class);
  private static final ProxyClass UNTYPED = new ProxyClass(Query.class);

  private final Query query;
  private final EntityManager origin;
  private final SessionWork work;

  private QueryProxy(Query query, EntityManager origin, SessionWork work) {
    this.query = query;
    this.origin = origin;
    this.work = work;
  }

  static Query around(Query query, EntityManager origin, SessionWork work) {
    return (Query) classFor(query).around(new QueryProxy(query, origin, work));
  }

  private static ProxyClass classFor(Query query) {
    if (query instanceof StoredProcedureQuery) {
      return PROCEDURE;
    }
    return query instanceof TypedQuery<?> ? TYPED : UNTYPED;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("equals")) {
      return arguments != null && proxy == arguments[0];
    }
    return work.singleThread().run(() -> enter(proxy, method, arguments));
  }

  private @Nullable Object enter(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (READS.contains(name)) {
      requireOrigin(work.touchToQuery(query));
    } else if (WRITES.contains(name)) {
      requireOrigin(work.touchToWrite(name));
    }
    Object result = Invocation.of(method).on(query, arguments, work);
    return result == query ? proxy : result;
  }

  private void requireOrigin(EntityManager serving) {
    if (serving != origin) {
      throw new IllegalStateException(Message.QUERY_ELSEWHERE.line());
    }
  }
}
