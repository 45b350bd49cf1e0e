package dev.myfy.data.internal.rest;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the transaction of an asynchronous request waits for its response. One thread looks
 * after all of them, and there is none where nothing waits.
 */
final class Deadline implements AutoCloseable {

  private static final int IDLE_SECONDS = 10;
  private static final Duration PACE = Duration.ofSeconds(1);

  private final Duration longest;
  private @Nullable ScheduledThreadPoolExecutor clock;

  Deadline(Duration longest) {
    this.longest = longest;
  }

  Duration longest() {
    return longest;
  }

  /** Runs the check each second, or more often if the time is shorter, until it is cancelled. */
  synchronized Future<?> watch(Runnable check) {
    ScheduledThreadPoolExecutor known = clock;
    if (known == null) {
      known = new ScheduledThreadPoolExecutor(1, Deadline::thread);
      known.setRemoveOnCancelPolicy(true);
      known.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
      known.allowCoreThreadTimeOut(true);
      clock = known;
    }
    long pace = Math.min(PACE.toMillis(), longest.toMillis());
    return known.scheduleWithFixedDelay(check, pace, pace, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "myfy-data-deadline");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() {
    if (clock != null) {
      clock.shutdownNow();
    }
  }
}
