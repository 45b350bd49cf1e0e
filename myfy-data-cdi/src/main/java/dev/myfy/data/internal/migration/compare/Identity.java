package dev.myfy.data.internal.migration.compare;

import java.util.Optional;

/**
 * Whether the database numbers the rows of a table by a column.
 *
 * @param given whether it does
 * @param sequence of PostgreSQL's older way ({@code SERIAL}): a default takes the numbers from it,
 *     and it belongs to the column
 */
record Identity(boolean given, Optional<String> sequence) {

  static final Identity NONE = new Identity(false, Optional.empty());
  static final Identity IDENTITY = new Identity(true, Optional.empty());

  static Identity serial(String sequence) {
    return new Identity(true, Optional.of(sequence));
  }
}
