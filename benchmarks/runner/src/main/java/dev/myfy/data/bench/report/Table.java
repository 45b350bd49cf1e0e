package dev.myfy.data.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  /** The corner says what the table shows. */
  Table(String corner, List<String> columns) {
    row(corner, columns);
    lines.add("|---|" + "---|".repeat(columns.size()));
  }

  void row(String name, List<String> cells) {
    lines.add("| " + name + " | " + String.join(" | ", cells) + " |");
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
