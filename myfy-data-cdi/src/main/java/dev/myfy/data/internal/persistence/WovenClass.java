package dev.myfy.data.internal.persistence;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import java.util.List;
import java.util.stream.Stream;

/** What bytecode tells about lazy loading with EclipseLink. */
final class WovenClass {

  private static final String WOVEN = "org.eclipse.persistence.internal.weaving.PersistenceWeaved";
  private static final List<String> TO_ONE =
      List.of("jakarta.persistence.ManyToOne", "jakarta.persistence.OneToOne");

  private WovenClass() {}

  static boolean isWoven(ClassInfo type) {
    return type.getInterfaces().containsName(WOVEN);
  }

  /** Names of to-one attributes that ask for lazy loading, on fields or getters. */
  static Stream<String> lazyToOne(ClassInfo type) {
    Stream<String> fields =
        type.getDeclaredFieldInfo().stream()
            .filter(field -> isLazy(field.getAnnotationInfo()))
            .map(FieldInfo::getName);
    Stream<String> getters =
        type.getDeclaredMethodInfo().stream()
            .filter(method -> isLazy(method.getAnnotationInfo()))
            .map(MethodInfo::getName);
    return Stream.concat(fields, getters);
  }

  private static boolean isLazy(AnnotationInfoList annotations) {
    return TO_ONE.stream()
        .map(annotations::get)
        .anyMatch(annotation -> annotation != null && fetch(annotation).endsWith("LAZY"));
  }

  private static String fetch(AnnotationInfo annotation) {
    return String.valueOf(annotation.getParameterValues().getValue("fetch"));
  }
}
