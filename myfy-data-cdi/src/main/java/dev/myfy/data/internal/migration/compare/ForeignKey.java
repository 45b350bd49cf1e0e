package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * A foreign key.
 *
 * @param targetPlace the schema or database of the target; empty where it is that of the key's own
 * @param onDelete as SQL writes it; {@code NO ACTION} where there is none
 * @param onUpdate likewise
 */
record ForeignKey(
    String name,
    List<String> columns,
    String targetPlace,
    String target,
    List<String> targetColumns,
    String onDelete,
    String onUpdate) {

  static final String NO_ACTION = "NO ACTION";

  /** Whether it refers to the table of this name in the same place. */
  boolean isTo(String table) {
    return targetPlace.isEmpty() && target.equals(table);
  }
}
