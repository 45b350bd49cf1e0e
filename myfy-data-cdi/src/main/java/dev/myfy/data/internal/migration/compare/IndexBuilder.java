package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An index whose columns come one after the other. */
final class IndexBuilder {

  private static final String PRIMARY = "PRIMARY";

  private final TableBuilder table;
  private final String name;
  private final List<String> columns = new ArrayList<>();
  private boolean unique;
  private boolean constraint;
  private boolean special;

  IndexBuilder(TableBuilder table, String name) {
    this.table = table;
    this.name = name;
  }

  /**
   * @param column none for an expression
   * @param beyond whether no entity can describe it
   */
  void add(
      @Nullable String column,
      boolean descending,
      boolean isUnique,
      boolean isConstraint,
      boolean beyond) {
    columns.add(column + (descending ? " DESC" : ""));
    unique = isUnique;
    constraint = isConstraint;
    special |= beyond || column == null;
  }

  /** As a trigger it stands beside its table, and outlives a table that is built anew. */
  void keepIfSpecial(String sql) {
    if (special) {
      table.triggers.add(sql);
    }
  }

  void finish(List<String> notCompared) {
    if (special) {
      notCompared.add("table " + table.name() + ": index " + name);
    } else if (name.equals(PRIMARY)) {
      table.primaryKey = Optional.of(new Key(name, columns));
    } else {
      table.indexes.add(new Index(name, columns, unique, constraint));
    }
  }
}
