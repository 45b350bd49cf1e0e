package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * A foreign key.
 *
 * @param onDelete as SQL writes it; {@code NO ACTION} where there is none
 * @param onUpdate likewise
 */
record ForeignKey(
    String name,
    List<String> columns,
    String target,
    List<String> targetColumns,
    String onDelete,
    String onUpdate) {

  static final String NO_ACTION = "NO ACTION";
}
