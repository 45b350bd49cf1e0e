package dev.myfy.data.internal.testing.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * An annotation whose library may be absent.
 *
 * @param name of its class
 */
record NamedAnnotation(String name) {

  boolean isOn(AnnotatedElement element) {
    return on(element).findAny().isPresent();
  }

  /** Whether this element has it with this value of this attribute. */
  boolean isOn(AnnotatedElement element, String attribute, Object value) {
    return on(element).anyMatch(found -> value.equals(value(found, attribute)));
  }

  private Stream<Annotation> on(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .filter(found -> found.annotationType().getName().equals(name));
  }

  private static Object value(Annotation annotation, String attribute) {
    try {
      return annotation.annotationType().getMethod(attribute).invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation.toString(), e);
    }
  }
}
