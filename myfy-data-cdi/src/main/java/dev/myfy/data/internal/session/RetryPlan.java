package dev.myfy.data.internal.session;

import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.message.Causes;
import java.util.List;

/**
 * How often a method is run, and after which failures; see {@link RetryTransaction}.
 *
 * @param method for messages
 * @param maxAttempts at least 1
 * @param on further failures that are worth another try
 */
public record RetryPlan(String method, int maxAttempts, List<Class<? extends Throwable>> on) {

  /** What the annotation asks for. */
  public static RetryPlan of(String method, RetryTransaction rule) {
    return new RetryPlan(method, rule.maxAttempts(), List.of(rule.on()));
  }

  boolean allowsAfter(int attempts, Throwable failure) {
    return attempts < maxAttempts
        && !Collision.isUnknown(failure)
        && (Collision.is(failure) || isListed(failure));
  }

  private boolean isListed(Throwable failure) {
    return Causes.of(failure)
        .anyMatch(cause -> on.stream().anyMatch(type -> type.isInstance(cause)));
  }
}
