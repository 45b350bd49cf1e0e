package dev.myfy.data.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor as a bean of the extension, which needs neither a beans.xml nor an annotated class
 * for each value of its binding (CDI 4.0, sections 2.6 and 20.2.4).
 */
abstract class AroundInvokeInterceptor
    implements Interceptor<AroundInvokeInterceptor>, Prioritized {

  private final Annotation binding;
  private final int priority;

  AroundInvokeInterceptor(Annotation binding, int priority) {
    this.binding = binding;
    this.priority = priority;
  }

  /** Around the call of a method with the binding. */
  abstract @Nullable Object around(InvocationContext call) throws Exception;

  @Override
  public final int getPriority() {
    return priority;
  }

  @Override
  public final Set<Annotation> getInterceptorBindings() {
    return Set.of(binding);
  }

  @Override
  public final boolean intercepts(InterceptionType type) {
    return type == InterceptionType.AROUND_INVOKE;
  }

  @Override
  public final @Nullable Object intercept(
      InterceptionType type, AroundInvokeInterceptor instance, InvocationContext call)
      throws Exception {
    return around(call);
  }

  @Override
  public final AroundInvokeInterceptor create(CreationalContext<AroundInvokeInterceptor> context) {
    return this;
  }

  @Override
  public final void destroy(
      AroundInvokeInterceptor instance, CreationalContext<AroundInvokeInterceptor> context) {
    context.release();
  }

  @Override
  public final Class<?> getBeanClass() {
    return getClass();
  }

  @Override
  public final Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  public final Set<Type> getTypes() {
    return Set.of(getClass(), Object.class);
  }

  @Override
  public final Set<Annotation> getQualifiers() {
    return Set.of();
  }

  @Override
  public final Class<? extends Annotation> getScope() {
    return Dependent.class;
  }

  @Override
  public final @Nullable String getName() {
    return null;
  }

  @Override
  public final Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public final boolean isAlternative() {
    return false;
  }
}
