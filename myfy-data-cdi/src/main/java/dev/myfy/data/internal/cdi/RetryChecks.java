package dev.myfy.data.internal.cdi;

import dev.myfy.data.DataException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.RetryTransaction;
import dev.myfy.data.internal.message.Message;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds every {@link RetryTransaction} that cannot work, before the application starts. */
final class RetryChecks {

  /** By name, because not every server has these APIs. */
  private static final Set<String> ASYNCHRONOUS =
      Set.of(
          "jakarta.ejb.Asynchronous",
          "jakarta.enterprise.concurrent.Asynchronous",
          "org.eclipse.microprofile.faulttolerance.Asynchronous");

  private static final Set<String> LATER_RESPONSE =
      Set.of("jakarta.ws.rs.container.AsyncResponse", "jakarta.ws.rs.sse.SseEventSink");

  private static final Set<String> ENTERPRISE_BEANS =
      Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

  private static final Set<Transactional.TxType> JOINING =
      Set.of(Transactional.TxType.REQUIRED, Transactional.TxType.SUPPORTS);

  private final Set<String> problems = new LinkedHashSet<>();

  void check(AnnotatedType<?> type) {
    Class<?> bean = type.getJavaClass();
    if (bean.isInterface() || Modifier.isAbstract(bean.getModifiers())) {
      return;
    }
    if (type.isAnnotationPresent(RetryTransaction.class)) {
      checkRule(type.getAnnotation(RetryTransaction.class), bean.getSimpleName());
    }
    type.getMethods().forEach(method -> check(type, method));
  }

  private void check(AnnotatedType<?> type, AnnotatedMethod<?> annotated) {
    Method method = annotated.getJavaMember();
    @Nullable RetryTransaction own = annotated.getAnnotation(RetryTransaction.class);
    boolean hidden = Modifier.isPrivate(method.getModifiers()) || isStatic(method);
    boolean bound = own != null || (isRetried(type) && !hidden);
    if (!bound || method.isSynthetic() || method.getDeclaringClass() == Object.class) {
      return;
    }
    String name = type.getJavaClass().getSimpleName() + "." + method.getName() + "()";
    if (own != null) {
      checkRule(own, name);
    }
    report(hidden, name, "is private or static, and cannot be intercepted");
    report(isFinal(type, method), name, "is final, or its class is, and cannot be intercepted");
    report(isAsynchronous(type, annotated), name, "is asynchronous: it returns before it is done");
    report(isEnterpriseBean(type), name, "is of an enterprise bean, which begins transactions");
    checkTransactional(type, annotated, name);
  }

  private static boolean isRetried(AnnotatedType<?> type) {
    return type.isAnnotationPresent(RetryTransaction.class);
  }

  private void checkRule(RetryTransaction rule, String name) {
    report(rule.maxAttempts() < 1, name, "has maxAttempts=" + rule.maxAttempts() + ", below 1");
    boolean unknown =
        Arrays.stream(rule.on()).anyMatch(OutcomeUnknownException.class::isAssignableFrom);
    report(unknown, name, "lists OutcomeUnknownException, which is never tried again");
  }

  private void checkTransactional(AnnotatedType<?> type, AnnotatedMethod<?> method, String name) {
    @Nullable Transactional own = method.getAnnotation(Transactional.class);
    @Nullable Transactional rule = own == null ? type.getAnnotation(Transactional.class) : own;
    if (rule != null) {
      report(
          !JOINING.contains(rule.value()),
          name,
          "has @Transactional(" + rule.value() + ") too; only REQUIRED and SUPPORTS go together");
    }
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }

  private static boolean isFinal(AnnotatedType<?> type, Method method) {
    return Modifier.isFinal(method.getModifiers())
        || Modifier.isFinal(type.getJavaClass().getModifiers());
  }

  private static boolean isAsynchronous(AnnotatedType<?> type, AnnotatedMethod<?> method) {
    Class<?> result = method.getJavaMember().getReturnType();
    return CompletionStage.class.isAssignableFrom(result)
        || Future.class.isAssignableFrom(result)
        || Flow.Publisher.class.isAssignableFrom(result)
        || has(method, ASYNCHRONOUS)
        || has(type, ASYNCHRONOUS)
        || Arrays.stream(method.getJavaMember().getParameterTypes())
            .anyMatch(parameter -> LATER_RESPONSE.contains(parameter.getName()));
  }

  /** One that manages its transactions itself is none of these. */
  private static boolean isEnterpriseBean(AnnotatedType<?> type) {
    return has(type, ENTERPRISE_BEANS) && !has(type, Set.of("jakarta.ejb.TransactionManagement"));
  }

  private static boolean has(Annotated annotated, Set<String> names) {
    return annotated.getAnnotations().stream()
        .anyMatch(annotation -> names.contains(annotation.annotationType().getName()));
  }

  private void report(boolean wrong, String place, String problem) {
    if (wrong) {
      problems.add(place + " " + problem);
    }
  }

  /** Refuses the deployment with all problems, if there is one. */
  void report(Consumer<Throwable> refusal) {
    if (!problems.isEmpty()) {
      String list = "\n  " + String.join("\n  ", problems);
      Message message = Message.RETRY_MISPLACED;
      String text = message.text(problems.size(), list);
      refusal.accept(new DataException(message.id(), text, null));
    }
  }
}
