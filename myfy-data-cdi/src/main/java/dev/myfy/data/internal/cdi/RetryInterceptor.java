package dev.myfy.data.internal.cdi;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.session.RetryPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs methods with {@link RetryTransaction}. It is the container's part of an interceptor, whose
 * instances have no state: so it is enabled without a beans.xml, looks nothing up, and may be
 * passivated with the beans of a session scope.
 */
final class RetryInterceptor
    implements Interceptor<RetryInterceptor.Instance>, Prioritized, PassivationCapable {

  /**
   * Outside of Jakarta Transactions' own interceptor, which has 200 (Transactions 2.0, section
   * 3.7).
   */
  private static final int PRIORITY =
      jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE + 100;

  /** What the container keeps for each intercepted bean. */
  enum Instance {
    ONLY
  }

  /** The binding; its members do not bind. */
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

  private final Application application;

  RetryInterceptor(Application application) {
    this.application = application;
  }

  @Override
  public @Nullable Object intercept(
      InterceptionType type, Instance instance, InvocationContext invocation) throws Exception {
    RetryPlan plan = RetryRule.planOf(invocation.getMethod(), invocation.getTarget().getClass());
    return application.runtime().sessions().retry(plan, invocation::proceed);
  }

  @Override
  public boolean intercepts(InterceptionType type) {
    return type == InterceptionType.AROUND_INVOKE;
  }

  @Override
  public Set<Annotation> getInterceptorBindings() {
    return Set.of(new Binding());
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public String getId() {
    return RetryInterceptor.class.getName();
  }

  @Override
  public Instance create(CreationalContext<Instance> context) {
    return Instance.ONLY;
  }

  @Override
  public void destroy(Instance instance, CreationalContext<Instance> context) {
    context.release();
  }

  @Override
  public Class<?> getBeanClass() {
    return RetryInterceptor.class;
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  public Set<Type> getTypes() {
    return Set.of(Instance.class, Object.class);
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of();
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return Dependent.class;
  }

  @Override
  public @Nullable String getName() {
    return null;
  }

  @Override
  public Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public boolean isAlternative() {
    return false;
  }
}
