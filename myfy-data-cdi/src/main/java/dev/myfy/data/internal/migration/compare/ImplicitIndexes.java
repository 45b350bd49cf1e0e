package dev.myfy.data.internal.migration.compare;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Indexes that MySQL and MariaDB make for foreign keys which have none, and take away without a
 * word when another index comes that can carry the key.
 */
final class ImplicitIndexes {

  private static final Kind KIND = Kind.MYSQL;

  private ImplicitIndexes() {}

  static boolean isOneOf(Collection<ForeignKey> keys, Index index) {
    return keys.stream().anyMatch(key -> isFor(key, index));
  }

  /** It has the name of the constraint; if nobody gave that one, the name of the first column. */
  private static boolean isFor(ForeignKey key, Index index) {
    return !index.unique()
        && KIND.columnKeys(index.columns()).equals(KIND.columnKeys(key.columns()))
        && (index.name().equals(key.name()) || index.name().equals(key.columns().get(0)));
  }

  static List<Index> without(List<Index> indexes, Collection<ForeignKey> keys) {
    return indexes.stream().filter(index -> !isOneOf(keys, index)).toList();
  }

  /** Whether a foreign key, on whichever side of it, may rely on an index that begins like this. */
  static boolean carries(List<String> indexed, List<String> columns) {
    return indexed.size() >= columns.size()
        && Set.copyOf(KIND.columnKeys(indexed.subList(0, columns.size())))
            .equals(Set.copyOf(KIND.columnKeys(columns)));
  }
}
