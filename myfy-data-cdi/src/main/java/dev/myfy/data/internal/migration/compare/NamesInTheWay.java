package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of indexes and keys that a new table wants while one has them that is to be dropped, as
 * after the rename of an entity: PostgreSQL and SQLite give a name once in a schema. The old ones
 * are renamed, because the old table may have to stay.
 */
final class NamesInTheWay {

  /** PostgreSQL's, which cuts off the rest. */
  private static final int LONGEST = 63;

  private final SchemaChange change;
  private final Kind kind;
  private final Map<String, String> names = new LinkedHashMap<>();

  NamesInTheWay(SchemaChange change) {
    this.change = change;
    this.kind = change.kind();
    if (kind != Kind.MYSQL) {
      change.droppedTables().forEach(this::rename);
    }
  }

  private void rename(Table table) {
    Set<String> wanted = new HashSet<>();
    change.addedTables().forEach(added -> wanted.addAll(names(added)));
    change.changedTables().forEach(changed -> wanted.addAll(names(changed.wanted())));
    for (String name : names(table)) {
      if (wanted.contains(name)) {
        names.put(name, free("old_" + name));
      }
    }
  }

  private String free(String name) {
    String candidate = name.substring(0, Math.min(name.length(), LONGEST));
    boolean taken =
        names.containsValue(candidate)
            || change.allTables().stream().anyMatch(table -> names(table).contains(candidate));
    return taken ? free("old_" + candidate) : candidate;
  }

  private Set<String> names(Table table) {
    Set<String> all = new HashSet<>();
    all.add(kind.tableKey(table.name()));
    table.primaryKey().ifPresent(key -> all.add(kind.tableKey(key.name())));
    table.indexes().forEach(index -> all.add(kind.tableKey(index.name())));
    all.remove("");
    return all;
  }

  /** MySQL and MariaDB give the name of a foreign key once in a database; it cannot be renamed. */
  static boolean isWanted(SchemaChange change, ForeignKey key) {
    Stream<ForeignKey> added =
        Stream.concat(
            change.addedTables().stream().flatMap(table -> table.foreignKeys().stream()),
            change.changedTables().stream().flatMap(table -> table.foreignKeys().added().stream()));
    return change.kind() == Kind.MYSQL
        && added.anyMatch(other -> other.name().equalsIgnoreCase(key.name()));
  }

  /** Makes room; indexes that a constraint has carry it along. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Table table : change.droppedTables()) {
      table
          .primaryKey()
          .filter(key -> isRenamed(key.name()))
          .ifPresent(key -> steps.add(rename(table, key.name())));
      table.indexes().stream()
          .filter(index -> isRenamed(index.name()))
          .forEach(index -> steps.addAll(rename(table, index)));
    }
    return steps;
  }

  private boolean isRenamed(String name) {
    return names.containsKey(kind.tableKey(name));
  }

  private List<Step> rename(Table table, Index before) {
    if (kind == Kind.POSTGRESQL) {
      return List.of(rename(table, before.name()));
    }
    Index after = before.named(renamed(before.name()));
    return List.of(
        Step.of(drop(before), create(table, before)).saying(reason(table)),
        Step.of(create(table, after), drop(after)));
  }

  private Change drop(Index index) {
    return Change.sql("DROP INDEX " + kind.quote(index.name()));
  }

  private static Change create(Table table, Index index) {
    return Change.sql(SqliteRebuild.create(table.name(), index));
  }

  private Step rename(Table table, String name) {
    return Step.of(alter(name, renamed(name)), alter(renamed(name), name)).saying(reason(table));
  }

  private Change alter(String before, String after) {
    return Change.sql(
        "ALTER INDEX %s RENAME TO %s".formatted(kind.quote(before), kind.quote(after)));
  }

  static List<String> reason(Table table) {
    return List.of(
        "Another table wants a name that " + table.name() + " has, which no entity has. Take this",
        "out if " + table.name() + " is only to be renamed.");
  }

  private String renamed(String name) {
    return names.getOrDefault(kind.tableKey(name), name);
  }

  /** The table as it is when it is dropped. */
  Table renamed(Table table) {
    return table.renaming(this::renamed);
  }
}
