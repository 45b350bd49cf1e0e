package dev.myfy.data.internal.cdi;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.internal.session.Restriction;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptor.Priority;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the session of the current request only read in a method with {@link ReadOnly}. */
final class ReadOnlyInterceptor extends AroundInvokeInterceptor<ReadOnlyInterceptor.Instance> {

  /** See {@link AroundInvokeInterceptor}. */
  enum Instance {
    ONLY
  }

  /** Inside of the transaction that {@code @Transactional} on the same method begins. */
  private static final int INSIDE_OF_TRANSACTIONS = Priority.PLATFORM_BEFORE + 202;

  private final Application application;

  ReadOnlyInterceptor(Application application) {
    super(Instance.ONLY, new Literal(), INSIDE_OF_TRANSACTIONS, "");
    this.application = application;
  }

  @Override
  @Nullable Object around(InvocationContext call) throws Exception {
    Optional<UnitOfWork> unit = application.boundary().unit();
    return unit.isPresent() ? around(call, unit.get()) : call.proceed();
  }

  private static @Nullable Object around(InvocationContext call, UnitOfWork unit) throws Exception {
    Restriction before = unit.restrict(restriction(call));
    try {
      return call.proceed();
    } finally {
      unit.restore(before);
    }
  }

  private static Restriction restriction(InvocationContext call) {
    return annotation(call, ReadOnly.class).map(Restriction::of).orElse(Restriction.READ_ONLY);
  }

  /** The binding. */
  @SuppressWarnings("ClassExplicitlyAnnotation") // What AnnotationLiteral is for.
  private static final class Literal extends AnnotationLiteral<ReadOnly> implements ReadOnly {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean snapshot() {
      return false;
    }
  }
}
