package dev.myfy.data.bench.report;

import dev.myfy.data.bench.measure.Cell;

/** What is compared; more is better only for the throughput. */
public enum Metric {
  THROUGHPUT("Requests per second"),
  SERVER("Processor time of the server"),
  BYTES("Bytes allocated");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public double of(Cell cell) {
    return switch (this) {
      case THROUGHPUT -> cell.load().perSecond();
      case SERVER -> cell.serverMicros();
      case BYTES -> cell.bytes();
    };
  }
}
