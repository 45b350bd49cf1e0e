package dev.myfy.data.contract.server;

import java.time.Duration;
import java.time.Instant;

/** Tells how long a step of the harness took, in the log of the test run. */
final class Stopwatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Stopwatch.class.getName());

  private final String step;
  private final Instant start = Instant.now();

  Stopwatch(String step) {
    this.step = step;
  }

  @Override
  public void close() {
    long millis = Duration.between(start, Instant.now()).toMillis();
    LOG.log(System.Logger.Level.INFO, "{0}: {1} s", step, String.format("%.1f", millis / 1000.0));
  }
}
