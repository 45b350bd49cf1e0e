package dev.myfy.data.internal.cdi;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.session.RetryPlan;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptor.Priority;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Runs methods with {@link RetryTransaction}. */
final class RetryInterceptor extends AroundInvokeInterceptor<RetryInterceptor.Instance> {

  /** See {@link AroundInvokeInterceptor}. */
  enum Instance {
    ONLY
  }

  /**
   * Jakarta Transactions' own interceptor has {@code PLATFORM_BEFORE + 200} (Transactions 2.0,
   * section 3.7).
   */
  private static final int OUTSIDE_OF_THE_SERVERS = Priority.PLATFORM_BEFORE + 100;

  private final Application application;

  RetryInterceptor(Application application) {
    super(Instance.ONLY, new Binding(), OUTSIDE_OF_THE_SERVERS, "");
    this.application = application;
  }

  @Override
  @Nullable Object around(InvocationContext call) throws Exception {
    return application.runtime().sessions().retry(plan(call), call::proceed);
  }

  private static RetryPlan plan(InvocationContext call) {
    Method method = call.getMethod();
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
    return annotation(call, RetryTransaction.class)
        .map(rule -> RetryPlan.of(name, rule))
        .orElseThrow(() -> new IllegalStateException("no @RetryTransaction on " + name));
  }

  /** The binding; its members do not bind. */
  @SuppressWarnings("ClassExplicitlyAnnotation") // What AnnotationLiteral is for.
  private static final class Binding extends AnnotationLiteral<RetryTransaction>
      implements RetryTransaction {

    private static final long serialVersionUID = 1L;

    @Override
    public int maxAttempts() {
      return 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends Throwable>[] on() {
      return (Class<? extends Throwable>[]) new Class<?>[0];
    }
  }
}
