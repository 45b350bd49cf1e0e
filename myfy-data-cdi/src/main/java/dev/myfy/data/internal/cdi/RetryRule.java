package dev.myfy.data.internal.cdi;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.session.RetryPlan;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which {@link RetryTransaction} is in force: the method's, the class's, or a stereotype's. */
final class RetryRule {

  private RetryRule() {}

  static RetryPlan planOf(Method method, Class<?> type) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
    return Optional.ofNullable(method.getAnnotation(RetryTransaction.class))
        .or(() -> Optional.ofNullable(type.getAnnotation(RetryTransaction.class)))
        .or(() -> ofStereotype(type))
        .map(rule -> RetryPlan.of(name, rule))
        .orElseThrow(() -> new IllegalStateException("no @RetryTransaction on " + name));
  }

  /** The container's own subclass of a bean class may not inherit them. */
  private static Optional<RetryTransaction> ofStereotype(Class<?> type) {
    Stream<@Nullable Class<?>> line =
        Stream.iterate(type, each -> each != null, each -> each.getSuperclass());
    return line.flatMap(each -> Arrays.stream(each.getAnnotations()))
        .map(annotation -> annotation.annotationType().getAnnotation(RetryTransaction.class))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
