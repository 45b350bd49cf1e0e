package dev.myfy.data.internal.testing.database;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The classes that the annotations of an attribute name. */
final class NamedClasses {

  private final AnnotatedElement attribute;
  private final List<Class<?>> classes = new ArrayList<>();

  NamedClasses(AnnotatedElement attribute) {
    this.attribute = attribute;
  }

  List<Class<?>> all() {
    add(ManyToOne.class, ManyToOne::targetEntity);
    add(OneToOne.class, OneToOne::targetEntity);
    add(OneToMany.class, OneToMany::targetEntity);
    add(ManyToMany.class, ManyToMany::targetEntity);
    add(ElementCollection.class, ElementCollection::targetClass);
    add(Convert.class, Convert::converter);
    return classes;
  }

  private <A extends Annotation> void add(Class<A> type, Function<A, Class<?>> named) {
    for (A annotation : attribute.getAnnotationsByType(type)) {
      classes.add(named.apply(annotation));
    }
  }
}
