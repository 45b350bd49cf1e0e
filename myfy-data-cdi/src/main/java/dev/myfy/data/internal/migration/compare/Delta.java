package dev.myfy.data.internal.migration.compare;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is to be added and what is there too much, among things of one sort. */
record Delta<T>(List<T> added, List<T> dropped) {

  /**
   * @param content by which two of them are the same, whatever their names
   */
  static <T> Delta<T> of(
      Collection<T> found, Collection<T> wanted, Function<? super T, ?> content) {
    return new Delta<>(without(wanted, found, content), without(found, wanted, content));
  }

  private static <T> List<T> without(
      Collection<T> all, Collection<T> others, Function<? super T, ?> content) {
    Map<Object, T> left = new LinkedHashMap<>();
    all.forEach(one -> left.putIfAbsent(content.apply(one), one));
    others.forEach(one -> left.remove(content.apply(one)));
    return List.copyOf(left.values());
  }

  boolean isEmpty() {
    return added.isEmpty() && dropped.isEmpty();
  }
}
