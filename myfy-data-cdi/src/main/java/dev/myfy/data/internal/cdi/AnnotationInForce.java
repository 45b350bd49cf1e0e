package dev.myfy.data.internal.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which annotation is in force for a method: its own, its class's, or a stereotype's. */
final class AnnotationInForce {

  private AnnotationInForce() {}

  /**
   * @param type of the bean, which may have inherited the method
   */
  static <A extends Annotation> Optional<A> find(Method method, Class<?> type, Class<A> wanted) {
    return Optional.ofNullable(method.getAnnotation(wanted))
        .or(() -> Optional.ofNullable(type.getAnnotation(wanted)))
        .or(() -> ofStereotype(type, wanted));
  }

  /** The container's own subclass of a bean class may not inherit them. */
  private static <A extends Annotation> Optional<A> ofStereotype(Class<?> type, Class<A> wanted) {
    Stream<@Nullable Class<?>> line =
        Stream.iterate(type, each -> each != null, each -> each.getSuperclass());
    return line.flatMap(each -> Arrays.stream(each.getAnnotations()))
        .map(annotation -> annotation.annotationType().getAnnotation(wanted))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
