package dev.myfy.data.internal.session;

import dev.myfy.data.internal.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The work that is under way, so that whoever stops the application can wait for it. Any thread may
 * use it.
 *
 * <p>Weak, because a session that nobody closes must not live for ever.
 */
final class OpenWork {

  /** An end that nobody tells us, because the work was forgotten, is noticed after this time. */
  private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(200);

  /** Something that the application does with a session. */
  interface Work {
    /** Nobody waits any longer: it must not be committed. Called by another thread. */
    void giveUp();
  }

  /** Who does the work, and since when. */
  record Holder(long threadId, String thread, long since) {

    static Holder current() {
      Thread thread = Thread.currentThread();
      // Virtual threads have no name unless they are given one.
      String name = thread.getName().isEmpty() ? thread.toString() : thread.getName();
      return new Holder(thread.getId(), name, System.nanoTime());
    }

    boolean isCaller() {
      return threadId == Thread.currentThread().getId();
    }

    String describe(long now) {
      return "%s for %.1f s".formatted(thread, TimeUnit.NANOSECONDS.toMillis(now - since) / 1000.0);
    }
  }

  private final Map<Work, Holder> works = new WeakHashMap<>();
  private volatile boolean stopping;

  /** From now on nothing new is to begin; what is under way may still be added. */
  void stop() {
    stopping = true;
  }

  boolean isRunning() {
    return !stopping;
  }

  /**
   * @throws IllegalStateException after {@link #stop()} (MYFY0507)
   */
  void requireRunning() {
    if (stopping) {
      throw new IllegalStateException(Message.SHUT_DOWN.line());
    }
  }

  synchronized void add(Work work) {
    works.put(work, Holder.current());
  }

  synchronized void remove(Work work) {
    if (works.remove(work) != null && stopping) {
      notifyAll();
    }
  }

  /**
   * Waits until no other thread is at work, or the time is over, or the caller is interrupted. To
   * be called after {@link #stop()}: nobody is told of an end before.
   */
  synchronized void awaitEnd(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    long left = limit.toNanos();
    while (left > 0 && !works.values().stream().allMatch(Holder::isCaller)) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, LONGEST_NAP));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      left = deadline - System.nanoTime();
    }
  }

  synchronized List<Work> left() {
    return new ArrayList<>(works.keySet());
  }

  /** The longest first. */
  synchronized List<String> describeLeft() {
    long now = System.nanoTime();
    return works.values().stream()
        .sorted(Comparator.comparingLong(holder -> holder.since() - now))
        .map(holder -> holder.describe(now))
        .toList();
  }
}
