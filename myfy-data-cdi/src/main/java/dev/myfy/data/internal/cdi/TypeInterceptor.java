package dev.myfy.data.internal.cdi;

import dev.myfy.data.internal.jta.TypeInForce;
import dev.myfy.data.internal.runtime.DataRuntime;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptor.Priority;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session which {@link TxType} is in force: just inside of the server's own interceptor,
 * which runs at {@code PLATFORM_BEFORE + 200} (Jakarta Transactions 2.0, section 3.7).
 */
final class TypeInterceptor extends AroundInvokeInterceptor<TypeInterceptor.Instance> {

  /** See {@link AroundInvokeInterceptor}. */
  enum Instance {
    ONLY
  }

  static final int INSIDE_OF_THE_SERVERS = Priority.PLATFORM_BEFORE + 201;

  private final Application application;
  private final TxType type;

  TypeInterceptor(Application application, TxType type) {
    super(Instance.ONLY, new Literal(type), INSIDE_OF_THE_SERVERS, "." + type);
    this.application = application;
    this.type = type;
  }

  @Override
  @Nullable Object around(InvocationContext call) throws Exception {
    return around(application, type, call);
  }

  static @Nullable Object around(Application application, TxType type, InvocationContext call)
      throws Exception {
    Optional<TypeInForce> known = application.running().map(DataRuntime::typeInForce);
    return known.isPresent() ? within(known.get(), type, call) : call.proceed();
  }

  private static @Nullable Object within(TypeInForce inForce, TxType type, InvocationContext call)
      throws Exception {
    @Nullable TxType before = inForce.enter(type);
    try {
      return call.proceed();
    } finally {
      inForce.leave(before);
    }
  }

  /** The binding; what is not its value does not bind. */
  @SuppressWarnings("ClassExplicitlyAnnotation") // What AnnotationLiteral is for.
  private static final class Literal extends AnnotationLiteral<Transactional>
      implements Transactional {

    private static final long serialVersionUID = 1L;

    private final TxType value;

    Literal(TxType value) {
      this.value = value;
    }

    @Override
    public TxType value() {
      return value;
    }

    @Override
    public Class<?>[] rollbackOn() {
      return new Class<?>[0];
    }

    @Override
    public Class<?>[] dontRollbackOn() {
      return new Class<?>[0];
    }
  }
}
