package dev.myfy.data.bench.load;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.core.parser.ParserException;
import io.hyperfoil.http.statistics.HttpStats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** One load, run to its end. */
final class Load {

  private Load() {}

  static LoadResult run(LoadRequest request) throws IOException {
    StatisticsSnapshot sum = new StatisticsSnapshot();
    LocalSimulationRunner runner =
        new LocalSimulationRunner(
            benchmark(Scenario.of(request)),
            (phase, step, metric, snapshot, countDown) -> sum.add(snapshot),
            null,
            null);
    runner.run();
    return result(sum, request.millis() / 1000.0);
  }

  private static Benchmark benchmark(String scenario) throws IOException {
    try {
      return BenchmarkParser.instance()
          .buildBenchmark(
              new ByteArrayInputStream(scenario.getBytes(StandardCharsets.UTF_8)),
              BenchmarkData.EMPTY,
              Map.of());
    } catch (ParserException e) {
      throw new IllegalStateException(scenario, e);
    }
  }

  private static LoadResult result(StatisticsSnapshot sum, double seconds) {
    HttpStats http = HttpStats.get(sum);
    Histogram times = sum.histogram;
    return new LoadResult(
        http.status_2xx,
        sum.requestCount - http.status_2xx,
        seconds,
        times.getMean() / 1000,
        micros(times, 50),
        micros(times, 90),
        micros(times, 99),
        micros(times, 99.9),
        times.getMaxValue() / 1000.0);
  }

  private static double micros(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1000.0;
  }
}
