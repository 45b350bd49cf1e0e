package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a request costs more than without us, where nothing else differs: medians subtracted. */
final class Overhead {

  private final Ratios ratios;

  Overhead(Ratios ratios) {
    this.ratios = ratios;
  }

  String text() {
    Table table =
        new Table(
            "More for each request",
            List.of(
                "server µs, (d) - (c)",
                "bytes",
                "server µs, (a) - none",
                "bytes",
                "server µs, hooks - none",
                "bytes"));
    for (Endpoint endpoint : Endpoint.six()) {
      List<String> row = new ArrayList<>();
      row.addAll(pair(endpoint, Way.JOINED, Way.AGROAL));
      row.addAll(pair(endpoint, Way.SESSION, Way.NONE));
      row.addAll(pair(endpoint, Way.HOOKS, Way.NONE));
      table.row(endpoint.title(), row);
    }
    return table.text();
  }

  private List<String> pair(Endpoint endpoint, Way way, Way reference) {
    return List.of(
        difference(endpoint, way, reference, Cell::serverMicros),
        difference(endpoint, way, reference, Cell::bytes));
  }

  private String difference(
      Endpoint endpoint, Way way, Way reference, Function<Cell, Double> number) {
    Optional<Double> more =
        ratios
            .median(way, endpoint, number)
            .flatMap(
                ours -> ratios.median(reference, endpoint, number).map(theirs -> ours - theirs));
    return more.map(found -> String.format(Locale.ROOT, "%.0f", found)).orElse("");
  }
}
