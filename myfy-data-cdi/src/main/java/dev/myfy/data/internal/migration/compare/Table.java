package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table as the catalog tells it.
 *
 * @param columns in their order, by {@link Kind#columnKey}
 * @param sql the text that made it (SQLite)
 * @param triggers the texts that made its triggers (SQLite, where a table is rebuilt)
 * @param readers what goes and comes again where the table is rebuilt (SQLite)
 */
record Table(
    String name,
    Map<String, Column> columns,
    Optional<Key> primaryKey,
    List<Index> indexes,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    String sql,
    List<String> triggers,
    List<Reader> readers) {

  /** The same with other names of its primary key and its indexes. */
  Table renaming(UnaryOperator<String> names) {
    return new Table(
        name,
        columns,
        primaryKey.map(key -> new Key(names.apply(key.name()), key.columns())),
        indexes.stream().map(index -> index.named(names.apply(index.name()))).toList(),
        foreignKeys,
        checks,
        sql,
        triggers,
        readers);
  }

  Table with(Map<String, Column> otherColumns, String otherSql) {
    return new Table(
        name, otherColumns, primaryKey, indexes, foreignKeys, checks, otherSql, triggers, readers);
  }
}
