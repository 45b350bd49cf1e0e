package dev.myfy.data.internal.cdi;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** The application's own {@code @Default} beans, where ours would make them ambiguous. */
final class ApplicationBeans {

  private final Set<Type> types = new HashSet<>();

  void see(Bean<?> bean) {
    if (isDefault(bean.getQualifiers())) {
      types.addAll(bean.getTypes());
    }
  }

  boolean has(Class<?> type) {
    return types.contains(type);
  }

  private static boolean isDefault(Set<Annotation> qualifiers) {
    return qualifiers.contains(Default.Literal.INSTANCE)
        || qualifiers.stream().allMatch(Any.Literal.INSTANCE::equals);
  }
}
