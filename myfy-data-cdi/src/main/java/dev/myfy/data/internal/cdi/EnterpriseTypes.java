package dev.myfy.data.internal.cdi;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.util.AnnotationLiteral;
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
      event.addInterceptorBinding(TransactionAttribute.class);
    }
  }

  /** What an enterprise bean or its method says, if it says anything. */
  static Optional<TxType> of(Annotated annotated) {
    return annotated.getAnnotations().stream()
        .filter(annotation -> annotation.annotationType().getName().equals(ATTRIBUTE))
        .map(annotation -> Attribute.type(annotation))
        .findFirst();
  }

  /** Loaded only where EJB is. */
  private static final class Attribute {

    /** The constants have the same names. */
    static TxType type(Annotation annotation) {
      return TxType.valueOf(((TransactionAttribute) annotation).value().name());
    }
  }

  void addTo(AfterBeanDiscovery event, Application application) {
    if (present) {
      for (TransactionAttributeType type : TransactionAttributeType.values()) {
        Literal binding = new Literal(type);
        event.addBean(new TypeInterceptor(application, Attribute.type(binding), binding));
      }
    }
  }

  /** The binding. */
  @SuppressWarnings("ClassExplicitlyAnnotation") // What AnnotationLiteral is for.
  private static final class Literal extends AnnotationLiteral<TransactionAttribute>
      implements TransactionAttribute {

    private static final long serialVersionUID = 1L;

    private final TransactionAttributeType value;

    Literal(TransactionAttributeType value) {
      this.value = value;
    }

    @Override
    public TransactionAttributeType value() {
      return value;
    }
  }
}
