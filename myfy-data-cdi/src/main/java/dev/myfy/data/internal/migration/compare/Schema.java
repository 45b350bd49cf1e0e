package dev.myfy.data.internal.migration.compare;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All tables and sequences of one place.
 *
 * @param tables by {@link Kind#tableKey}
 * @param sequences by name
 * @param notCompared what no entity can describe, in words
 */
record Schema(
    Map<String, Table> tables, Map<String, Sequence> sequences, List<String> notCompared) {

  static Schema of(
      Kind kind,
      Collection<TableBuilder> tables,
      Map<String, Sequence> sequences,
      List<String> notCompared) {
    Map<String, Table> built = new TreeMap<>();
    tables.stream()
        .filter(table -> !isForBulkWork(table))
        .forEach(table -> built.put(kind.tableKey(table.name()), table.build()));
    return new Schema(
        Collections.unmodifiableMap(built), new TreeMap<>(sequences), List.copyOf(notCompared));
  }

  /** Leaves tables of these names out, unless they are wanted here. */
  Schema without(Kind kind, Collection<String> names, Schema wanted) {
    Map<String, Table> rest = new TreeMap<>(tables);
    names.stream()
        .map(kind::tableKey)
        .filter(key -> !wanted.tables().containsKey(key))
        .forEach(rest::remove);
    return new Schema(Collections.unmodifiableMap(rest), sequences, notCompared);
  }

  /** Hibernate makes such tables by itself where a database has no temporary ones for it. */
  private static boolean isForBulkWork(TableBuilder table) {
    boolean named = table.name().startsWith("HT_") || table.name().startsWith("HTE_");
    return named && table.columns.containsKey("hib_sess_id");
  }
}
