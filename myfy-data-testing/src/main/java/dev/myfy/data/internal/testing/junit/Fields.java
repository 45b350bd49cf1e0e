package dev.myfy.data.internal.testing.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields of a test instance that nobody else fills. */
final class Fields {

  private Fields() {}

  static void fill(Object instance, Function<Provided, Optional<Object>> source) {
    ReflectionSupport.findFields(
            instance.getClass(), Fields::isOurs, HierarchyTraversalMode.TOP_DOWN)
        .forEach(
            field ->
                Provided.of(field.getType())
                    .flatMap(source)
                    .ifPresent(value -> set(field, instance, value)));
  }

  /** One with an annotation is somebody else's: {@code @Inject}, {@code @PersistenceContext}. */
  private static boolean isOurs(Field field) {
    int unfit = Modifier.STATIC | Modifier.FINAL;
    return (field.getModifiers() & unfit) == 0
        && field.getAnnotations().length == 0
        && Provided.of(field.getType()).isPresent();
  }

  private static void set(Field field, Object instance, Object value) {
    try {
      field.setAccessible(true);
      field.set(instance, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
