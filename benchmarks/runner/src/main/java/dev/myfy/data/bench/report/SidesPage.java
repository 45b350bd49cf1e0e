package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the ways side by side. */
public final class SidesPage {

  private final Results results;

  public SidesPage(Results results) {
    this.results = results;
  }

  public String text() {
    StringBuilder text = new StringBuilder(Page.stamp(results.stamp()));
    for (ServerKind server : ServerKind.values()) {
      if (results.cells().stream().anyMatch(cell -> cell.server().equals(server.id()))) {
        text.append("\n### ").append(server.title()).append('\n');
        Ratios ratios = new Ratios(results.cells(), server.id());
        for (Metric metric : Metric.values()) {
          text.append('\n').append(ratioTable(ratios, metric));
        }
        text.append('\n').append(new Overhead(ratios).text());
        text.append('\n').append(numbers(ratios));
        text.append('\n').append(new StatementTable(results.statements(), server.id()).text());
      }
    }
    return text.append(failed()).toString();
  }

  private String failed() {
    return results.cells().stream()
        .filter(cell -> cell.load().errors() > 0)
        .map(cell -> "\nLeft out, because requests have failed: %s\n".formatted(cell))
        .collect(Collectors.joining());
  }

  private static String ratioTable(Ratios ratios, Metric metric) {
    Table table = new Table(metric.title(), titles());
    for (Endpoint endpoint : Endpoint.six()) {
      table.row(
          endpoint.title(),
          Arrays.stream(Comparison.values())
              .map(comparison -> cell(ratios.of(metric, comparison, endpoint)))
              .toList());
    }
    return table.text();
  }

  private static List<String> titles() {
    return Arrays.stream(Comparison.values()).map(Comparison::title).toList();
  }

  private static String cell(Optional<Bootstrap.Ratio> ratio) {
    return ratio
        .map(
            found ->
                String.format(
                    Locale.ROOT,
                    "**%.2f** (%.2f to %.2f)",
                    found.value(),
                    found.low(),
                    found.high()))
        .orElse("");
  }

  private static String numbers(Ratios ratios) {
    Table table =
        new Table(
            "Medians",
            List.of("way", "req/s", "p50 µs", "p99 µs", "server µs", "database µs", "bytes"));
    for (Endpoint endpoint : Endpoint.six()) {
      for (Way way : Way.values()) {
        if (ratios.median(way, endpoint, Cell::bytes).isPresent()) {
          table.row(endpoint.title(), numbers(ratios, way, endpoint));
        }
      }
    }
    return table.text();
  }

  private static List<String> numbers(Ratios ratios, Way way, Endpoint endpoint) {
    List<Function<Cell, Double>> columns =
        List.of(
            cell -> cell.load().perSecond(),
            cell -> cell.load().p50(),
            cell -> cell.load().p99(),
            Cell::serverMicros,
            Cell::databaseMicros,
            Cell::bytes);
    List<String> row = new ArrayList<>(List.of(way.title()));
    for (Function<Cell, Double> column : columns) {
      row.add(String.format(Locale.ROOT, "%.0f", ratios.median(way, endpoint, column).orElse(0.0)));
    }
    return row;
  }
}
