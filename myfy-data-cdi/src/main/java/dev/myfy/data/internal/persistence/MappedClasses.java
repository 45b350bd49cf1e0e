package dev.myfy.data.internal.persistence;

import java.util.List;
import java.util.Set;

/**
 * The application's mapped classes.
 *
 * @param names of entities, embeddables, mapped superclasses and converters
 * @param lazyWithoutWeaving LAZY to-one attributes of classes that are not woven, as Class.name
 * @param allWoven whether every entity was woven in the build
 * @param convertedTypes names of the types that a converter of the application is applied to
 *     everywhere
 */
record MappedClasses(
    List<String> names,
    List<String> lazyWithoutWeaving,
    boolean allWoven,
    Set<String> convertedTypes) {

  MappedClasses {
    names = List.copyOf(names);
    lazyWithoutWeaving = List.copyOf(lazyWithoutWeaving);
    convertedTypes = Set.copyOf(convertedTypes);
  }
}
