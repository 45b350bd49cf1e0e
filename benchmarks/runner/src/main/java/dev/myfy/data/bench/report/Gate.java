package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.server.ServerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares ratios with their targets. */
public final class Gate {

  private final Results results;

  public Gate(Results results) {
    this.results = results;
  }

  /** A line for each ratio that is below its target by more than two equal WARs differ. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (ServerKind server : ServerKind.values()) {
      Ratios ratios = new Ratios(results.cells(), server.id());
      for (Endpoint endpoint : Endpoint.six()) {
        for (Comparison comparison : Comparison.values()) {
          ratios
              .of(Metric.THROUGHPUT, comparison, endpoint)
              .filter(ratio -> fails(ratio, ratios, comparison, endpoint))
              .ifPresent(
                  ratio ->
                      failures.add(
                          String.format(
                              Locale.ROOT,
                              "%s, %s, %s: %.2f (%.2f to %.2f), wanted %.2f; noise %.2f",
                              server.title(),
                              endpoint.title(),
                              comparison.title(),
                              ratio.value(),
                              ratio.low(),
                              ratio.high(),
                              comparison.target(endpoint),
                              noise(ratios, endpoint))));
        }
      }
    }
    return failures;
  }

  /** What two equal WARs differ by, at each endpoint that was measured. */
  public List<String> noises() {
    List<String> noises = new ArrayList<>();
    for (ServerKind server : ServerKind.values()) {
      Ratios ratios = new Ratios(results.cells(), server.id());
      for (Endpoint endpoint : Endpoint.six()) {
        ratios
            .of(Metric.THROUGHPUT, Comparison.SAME, endpoint)
            .map(Bootstrap.Ratio::distanceFromOne)
            .map(
                noise ->
                    String.format(
                        Locale.ROOT, "%s, %s: %.2f", server.title(), endpoint.title(), noise))
            .ifPresent(noises::add);
      }
    }
    return noises;
  }

  private static boolean fails(
      Bootstrap.Ratio ratio, Ratios ratios, Comparison comparison, Endpoint endpoint) {
    double target = comparison.target(endpoint);
    return target > 0 && ratio.value() < target * (1 - noise(ratios, endpoint));
  }

  /** Where nothing was measured twice, nothing is excused. */
  private static double noise(Ratios ratios, Endpoint endpoint) {
    return ratios
        .of(Metric.THROUGHPUT, Comparison.SAME, endpoint)
        .map(Bootstrap.Ratio::distanceFromOne)
        .orElse(0.0);
  }
}
