package dev.myfy.data.internal.persistence;

import java.util.List;

/**
 * The application's mapped classes.
 *
 * @param names of entities, embeddables, mapped superclasses and converters
 * @param lazyWithoutWeaving LAZY to-one attributes of classes that are not woven, as Class.name
 * @param allWoven whether every entity was woven in the build
 * @param convertsInstant whether one of the converters is for {@link java.time.Instant}
 */
record MappedClasses(
    List<String> names,
    List<String> lazyWithoutWeaving,
    boolean allWoven,
    boolean convertsInstant) {

  MappedClasses {
    names = List.copyOf(names);
    lazyWithoutWeaving = List.copyOf(lazyWithoutWeaving);
  }
}
