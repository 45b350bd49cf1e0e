package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what several queries say about one table. */
final class TableBuilder {

  final Map<String, Column> columns = new LinkedHashMap<>();
  final List<Index> indexes = new ArrayList<>();
  final List<ForeignKey> foreignKeys = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  final List<String> triggers = new ArrayList<>();
  final List<Reader> readers = new ArrayList<>();
  Optional<Key> primaryKey = Optional.empty();
  String sql = "";

  private final String name;

  TableBuilder(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Table build() {
    return new Table(
        name,
        Collections.unmodifiableMap(new LinkedHashMap<>(columns)),
        primaryKey,
        List.copyOf(indexes),
        List.copyOf(foreignKeys),
        List.copyOf(checks),
        sql,
        List.copyOf(triggers),
        List.copyOf(readers));
  }
}
