package dev.myfy.data.internal.cdi;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.session.RetryPlan;
import java.lang.reflect.Method;

/** Which {@link RetryTransaction} is in force: the method's, the class's, or a stereotype's. */
final class RetryRule {

  private RetryRule() {}

  static RetryPlan planOf(Method method, Class<?> type) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
    return AnnotationInForce.find(method, type, RetryTransaction.class)
        .map(rule -> RetryPlan.of(name, rule))
        .orElseThrow(() -> new IllegalStateException("no @RetryTransaction on " + name));
  }
}
