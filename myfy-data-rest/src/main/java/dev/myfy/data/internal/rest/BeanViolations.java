package dev.myfy.data.internal.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.Node;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells a refused bean, as a rule an entity at {@code flush()}, from a refused call: the arguments
 * and the fields of a resource are JAX-RS's own business (Jakarta RESTful Web Services 3.1, chapter
 * 7).
 */
final class BeanViolations {

  static final String EXCEPTION = "jakarta.validation.ConstraintViolationException";

  private static final Set<ElementKind> CALLS = Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR);

  private BeanViolations() {}

  /** Loads no class of Bean Validation, which a server need not have, unless it is there. */
  static boolean areIn(Throwable failure) {
    // RESTEasy has a subclass for what it has validated itself.
    return failure.getClass().getName().equals(EXCEPTION) && Known.areIn(failure);
  }

  private static final class Known {

    static boolean areIn(Throwable failure) {
      Set<ConstraintViolation<?>> violations =
          ((ConstraintViolationException) failure).getConstraintViolations();
      return violations == null || violations.stream().allMatch(Known::isOfBean);
    }

    private static boolean isOfBean(ConstraintViolation<?> violation) {
      return nodes(violation).map(Node::getKind).noneMatch(CALLS::contains)
          && types(violation.getRootBeanClass()).noneMatch(Known::isResource);
    }

    private static Stream<Node> nodes(ConstraintViolation<?> violation) {
      return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }

    /** A proxy of CDI is a subclass. */
    private static Stream<Class<?>> types(Class<?> root) {
      return Stream.<Class<?>>iterate(root, type -> type != null, Class::getSuperclass);
    }

    private static boolean isResource(Class<?> type) {
      return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
          .anyMatch(each -> each.isAnnotationPresent(Path.class));
    }
  }
}
