package dev.myfy.data.internal.cdi;

import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.util.Nonbinding;
import jakarta.transaction.Transactional.TxType;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * {@code @TransactionAttribute} of an enterprise bean says the same as {@code @Transactional} of
 * any other; to be told of it, we make it an interceptor binding. A server need not have EJB.
 */
final class EnterpriseTypes {

  private static final String ATTRIBUTE = "jakarta.ejb.TransactionAttribute";

  private final boolean present = isPresent();

  private static boolean isPresent() {
    try {
      Class.forName(ATTRIBUTE, false, EnterpriseTypes.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  void declare(BeforeBeanDiscovery event) {
    if (present) {
      event
          .configureInterceptorBinding(TransactionAttribute.class)
          .methods()
          .forEach(value -> value.add(Nonbinding.Literal.INSTANCE));
      event.addAnnotatedType(EnterpriseInterceptor.class, EnterpriseInterceptor.class.getName());
    }
  }

  /** For the interceptor, which the container makes. */
  void addTo(AfterBeanDiscovery event, Application application) {
    if (present) {
      event
          .<Application>addBean()
          .id(Application.class.getName())
          .addType(Application.class)
          .scope(Dependent.class)
          .createWith(context -> application);
    }
  }

  /** What an enterprise bean or its method says, if it says anything. */
  static Optional<TxType> of(Annotated annotated) {
    return annotated.getAnnotations().stream()
        .filter(annotation -> annotation.annotationType().getName().equals(ATTRIBUTE))
        .map(Attribute::type)
        .findFirst();
  }

  /** Loaded only where EJB is. */
  private static final class Attribute {

    static TxType type(Annotation annotation) {
      return EnterpriseInterceptor.type((TransactionAttribute) annotation);
    }
  }
}
