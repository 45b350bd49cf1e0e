package dev.myfy.data.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor as a bean of the extension, which needs neither a beans.xml nor an annotated class
 * for each value of its binding (CDI 4.0, sections 2.6 and 20.2.4). It is the container's part;
 * what the container keeps for each intercepted bean has no state, and may be passivated with the
 * beans of a session scope.
 */
abstract class AroundInvokeInterceptor<I extends Enum<I>>
    implements Interceptor<I>, Prioritized, PassivationCapable {

  private final I instance;
  private final Annotation binding;
  private final int priority;
  private final String id;

  /**
   * @param instance what the container keeps for each bean; by its class, which Weld 5 wants to be
   *     serializable, the container knows the interceptor and its priority
   * @param binding what the interceptor is bound to
   * @param priority its place among the others; higher is further inside
   * @param variant tells interceptors of one class apart
   */
  AroundInvokeInterceptor(I instance, Annotation binding, int priority, String variant) {
    this.instance = instance;
    this.binding = binding;
    this.priority = priority;
    this.id = getClass().getName() + variant;
  }

  /** Around the call of a method with the binding. */
  abstract @Nullable Object around(InvocationContext call) throws Exception;

  /** The annotation in force: the method's, the class's, or a stereotype's. */
  static <A extends Annotation> Optional<A> annotation(InvocationContext call, Class<A> type) {
    return AnnotationInForce.find(call.getMethod(), call.getTarget().getClass(), type);
  }

  @Override
  public final String getId() {
    return id;
  }

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
  public final @Nullable Object intercept(InterceptionType type, I ofBean, InvocationContext call)
      throws Exception {
    return around(call);
  }

  @Override
  public final I create(CreationalContext<I> context) {
    return instance;
  }

  @Override
  public final void destroy(I ofBean, CreationalContext<I> context) {
    context.release();
  }

  @Override
  public final Class<?> getBeanClass() {
    return instance.getDeclaringClass();
  }

  @Override
  public final Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  public final Set<Type> getTypes() {
    return Set.of(getBeanClass(), Object.class);
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
