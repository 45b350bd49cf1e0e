package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells of one server in which no request has failed, compared block by block. */
public final class Ratios {

  private final List<Cell> cells;

  public Ratios(List<Cell> all, String server) {
    this.cells =
        all.stream()
            .filter(cell -> cell.server().equals(server) && cell.load().errors() == 0)
            .toList();
  }

  /** Empty if the comparison is none at this endpoint, or was not measured. */
  public Optional<Bootstrap.Ratio> of(Metric metric, Comparison comparison, Endpoint endpoint) {
    if (!comparison.concerns(endpoint)) {
      return Optional.empty();
    }
    Map<Integer, Cell> ours = byBlock(comparison.way(), endpoint);
    Map<Integer, Cell> theirs = byBlock(comparison.reference(), endpoint);
    List<Double> ratios = new ArrayList<>();
    ours.forEach(
        (block, cell) -> {
          Cell reference = theirs.get(block);
          if (reference != null) {
            ratios.add(metric.of(cell) / metric.of(reference));
          }
        });
    return ratios.isEmpty() ? Optional.empty() : Optional.of(Bootstrap.of(ratios));
  }

  /** The median of a number over all blocks. */
  public Optional<Double> median(Way way, Endpoint endpoint, Function<Cell, Double> number) {
    List<Double> sorted = byBlock(way, endpoint).values().stream().map(number).sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  private Map<Integer, Cell> byBlock(Way way, Endpoint endpoint) {
    return cells.stream()
        .filter(cell -> cell.way().equals(way.id()) && cell.endpoint().equals(endpoint.id()))
        .collect(Collectors.toMap(Cell::block, Function.identity()));
  }
}
