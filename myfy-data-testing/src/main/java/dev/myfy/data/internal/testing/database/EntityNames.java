package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The mapped classes that some entities cannot do without. */
final class EntityNames {

  private static final List<Class<? extends Annotation>> MAPPED =
      List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

  private final Set<String> names = new TreeSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  private EntityNames() {}

  /**
   * The names of these classes, their superclasses and all that their attributes refer to.
   *
   * @throws DataException if one of them is not mapped (MYFY1006)
   */
  static Set<String> of(Class<?>... entities) {
    EntityNames found = new EntityNames();
    for (Class<?> entity : entities) {
      if (!isMapped(entity)) {
        Message message = Message.TEST_ENTITY;
        throw new DataException(message.id(), message.text(entity.getName()), null);
      }
      found.open.add(entity);
    }
    while (!found.open.isEmpty()) {
      found.visit(found.open.remove());
    }
    return found.names;
  }

  private static boolean isMapped(AnnotatedElement type) {
    return MAPPED.stream().anyMatch(type::isAnnotationPresent);
  }

  private void visit(Class<?> type) {
    if (isMapped(type) && !names.add(type.getName())) {
      return;
    }
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      visit(type.getSuperclass());
    }
    for (Field field : type.getDeclaredFields()) {
      refer(field.getGenericType());
      refer(field);
    }
    for (Method method : type.getDeclaredMethods()) {
      refer(method.getGenericReturnType());
      refer(method);
    }
  }

  /** What the type of an attribute names, collections and maps included. */
  private void refer(Type type) {
    if (type instanceof Class<?> known && isMapped(known)) {
      open.add(known);
    } else if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        refer(argument);
      }
    }
  }

  /** What an annotation of the attribute names: {@code targetEntity}, {@code converter}. */
  private void refer(AnnotatedElement attribute) {
    new NamedClasses(attribute).all().stream().filter(EntityNames::isMapped).forEach(open::add);
  }
}
