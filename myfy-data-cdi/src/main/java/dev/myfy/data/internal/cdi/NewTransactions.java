package dev.myfy.data.internal.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The beans' methods that run in {@code REQUIRES_NEW}: they may need a second connection. */
final class NewTransactions {

  private final Set<String> methods = new TreeSet<>();

  /** The server's interceptor for the annotation has it, too. */
  void see(Bean<?> bean, Annotated annotated) {
    if (annotated instanceof AnnotatedType<?> type && !(bean instanceof Interceptor)) {
      String name = type.getJavaClass().getSimpleName();
      if (beginsAnew(type)) {
        methods.add(name);
      }
      for (AnnotatedMethod<?> method : type.getMethods()) {
        if (beginsAnew(method)) {
          methods.add(name + "." + method.getJavaMember().getName() + "()");
        }
      }
    }
  }

  private static boolean beginsAnew(Annotated annotated) {
    Transactional transactional = annotated.getAnnotation(Transactional.class);
    return (transactional != null && transactional.value() == TxType.REQUIRES_NEW)
        || EnterpriseTypes.of(annotated).filter(TxType.REQUIRES_NEW::equals).isPresent();
  }

  /** Classes and methods, for people; in alphabetical order. */
  List<String> methods() {
    return List.copyOf(methods);
  }
}
