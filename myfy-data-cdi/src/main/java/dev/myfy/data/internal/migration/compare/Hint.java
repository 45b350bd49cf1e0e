package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;

/** A rename that may be what was meant, as comments. */
final class Hint {

  private Hint() {}

  static List<String> column(Change rename, Column before) {
    return text("column " + before.name(), rename);
  }

  static List<String> table(Change rename, Table before) {
    return text("table " + before.name(), rename);
  }

  /** Where a table is built anew, and its rows are copied by column. */
  static List<String> copy(String before, String after) {
    return List.of(
        "Is " + after + " the column " + before + " by another name? Then write " + after,
        "into the columns of the INSERT, and " + before + " into those of the SELECT.");
  }

  private static List<String> text(String before, Change rename) {
    List<String> lines = new ArrayList<>();
    lines.add("Is this the " + before + " by another name? Then it is lost in this way. Put");
    lines.add("this in place of all that adds the one and drops the other:");
    lines.addAll(Yaml.lines(rename, 0));
    return lines;
  }
}
