package dev.myfy.data.internal.session;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another try: twice as long each time, and never quite as long as those
 * whom one has collided with.
 *
 * @param random from 0 to 1
 */
record Backoff(DoubleSupplier random) {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Enough to reach the longest. */
  private static final int DOUBLINGS = 10;

  /** Between half and all of the time that is due after so many failures, which is at least one. */
  Duration after(int failures) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    long due = Math.min(grown.toNanos(), LONGEST.toNanos());
    return Duration.ofNanos(due / 2 + (long) (due / 2.0 * random.getAsDouble()));
  }
}
