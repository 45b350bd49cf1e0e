package dev.myfy.data.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.myfy.data.bench.measure.Stamp;
import java.util.List;
import java.util.Locale;

/** The table of single operations, from JMH's own results. */
public final class JmhPage {

  private final Stamp stamp;
  private final JsonNode benchmarks;

  public JmhPage(Stamp stamp, JsonNode benchmarks) {
    this.stamp = stamp;
    this.benchmarks = benchmarks;
  }

  public String text() {
    Table table = new Table("operation", List.of("ns", "± (99.9 %)", "bytes"));
    benchmarks.forEach(benchmark -> table.row(name(benchmark), numbers(benchmark)));
    return Page.stamp(stamp) + "\n" + table.text();
  }

  private static String name(JsonNode benchmark) {
    String name = benchmark.get("benchmark").asText();
    JsonNode parameters = benchmark.path("params");
    return name.substring(name.lastIndexOf('.') + 1)
        + (parameters.isMissingNode() ? "" : " " + parameters.toString().replace("\"", ""));
  }

  private static List<String> numbers(JsonNode benchmark) {
    JsonNode time = benchmark.get("primaryMetric");
    JsonNode bytes = benchmark.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
    return List.of(
        number(time.get("score").asDouble()),
        number(time.get("scoreError").asDouble()),
        number(bytes.asDouble()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
