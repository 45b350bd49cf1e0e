package dev.myfy.data.internal.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the time of the start goes. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private final List<String> laps = new ArrayList<>();
  private long lastLap = start;

  void lap(String name) {
    long now = System.nanoTime();
    laps.add(name + " " + TimeUnit.NANOSECONDS.toMillis(now - lastLap));
    lastLap = now;
  }

  long totalMillis() {
    return TimeUnit.NANOSECONDS.toMillis(lastLap - start);
  }

  String laps() {
    return String.join(", ", laps);
  }
}
