package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.measure.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table across stacks: context, not a comparison of libraries. */
public final class StacksPage {

  private final Results results;

  public StacksPage(Results results) {
    this.results = results;
  }

  public String text() {
    Table table =
        new Table("endpoint", List.of("stack", "req/s", "p50 µs", "p99 µs", "process µs", "sent"));
    for (Endpoint endpoint : Endpoint.six()) {
      for (String stack : stacks()) {
        List<Cell> cells = cells(endpoint, stack);
        if (!cells.isEmpty()) {
          table.row(endpoint.title(), row(endpoint, stack, cells));
        }
      }
    }
    return Page.stamp(results.stamp()) + "\n" + table.text();
  }

  private List<String> stacks() {
    return results.cells().stream().map(Cell::server).distinct().sorted().toList();
  }

  private List<Cell> cells(Endpoint endpoint, String stack) {
    return results.cells().stream()
        .filter(cell -> cell.server().equals(stack) && cell.endpoint().equals(endpoint.id()))
        .toList();
  }

  private List<String> row(Endpoint endpoint, String stack, List<Cell> cells) {
    List<String> row = new ArrayList<>(List.of(stack));
    row.add(median(cells, cell -> cell.load().perSecond()));
    row.add(median(cells, cell -> cell.load().p50()));
    row.add(median(cells, cell -> cell.load().p99()));
    row.add(median(cells, Cell::serverMicros));
    row.add(sent(endpoint, stack));
    return row;
  }

  private static String median(List<Cell> cells, ToDoubleFunction<Cell> number) {
    double[] sorted = cells.stream().mapToDouble(number).sorted().toArray();
    return String.format(Locale.ROOT, "%.0f", sorted[sorted.length / 2]);
  }

  private String sent(Endpoint endpoint, String stack) {
    return results.statements().stream()
        .filter(one -> one.server().equals(stack) && one.endpoint().equals(endpoint.id()))
        .map(Statements::sent)
        .map(StatementTable::shortForm)
        .collect(Collectors.joining());
  }
}
