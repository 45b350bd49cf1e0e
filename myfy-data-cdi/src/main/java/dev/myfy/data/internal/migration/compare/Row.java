package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Map;

/**
 * A row that has to be there for the entities to work, such as the counter of a table generator.
 *
 * @param keys the columns by which it is found again; all of them where there is no primary key
 */
record Row(String table, Map<String, Object> values, List<String> keys) {

  Object identity() {
    return keys.stream().map(key -> String.valueOf(values.get(key))).toList();
  }
}
