package dev.myfy.data.internal.migration.compare;

import java.util.List;

/**
 * An index, or a unique constraint, which has one.
 *
 * @param columns with {@code DESC} or a prefix length where there is one
 * @param constraint whether it was declared as a constraint
 */
record Index(String name, List<String> columns, boolean unique, boolean constraint) {

  private static final String DESCENDING = " DESC";

  static boolean isDescending(String column) {
    return column.endsWith(DESCENDING);
  }

  static String withoutOrder(String column) {
    return isDescending(column)
        ? column.substring(0, column.length() - DESCENDING.length())
        : column;
  }

  Index named(String other) {
    return new Index(other, columns, unique, constraint);
  }

  List<String> columnNames() {
    return columns.stream().map(Index::withoutOrder).toList();
  }
}
