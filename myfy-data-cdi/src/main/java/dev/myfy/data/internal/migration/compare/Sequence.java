package dev.myfy.data.internal.migration.compare;

/**
 * A sequence.
 *
 * @param advanced whether it has given a number already, so that its start means nothing
 */
record Sequence(String name, long start, long increment, boolean advanced) {

  boolean isSameAs(Sequence wanted) {
    return increment == wanted.increment && (advanced || start == wanted.start);
  }
}
