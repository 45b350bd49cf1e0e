package dev.myfy.data.internal.pool;

import io.agroal.api.cache.Acquirable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stack of connections with a limited number of places. A thread gets the connection back that it
 * has put there just now: the database's process for it most likely wakes up at less cost than one
 * that another thread, on another processor, has worked with. Otherwise it gets the one that was
 * used last. Any thread may use it.
 */
final class RecentlyUsed {

  /** Under light load one connection is to do the work, and the others are to be left alone. */
  static final Duration JUST_NOW = Duration.ofMillis(100);

  private final int places;
  private final LongSupplier nanoTime;
  private final Deque<Kept> stack = new ArrayDeque<>();

  RecentlyUsed(int places, LongSupplier nanoTime) {
    this.places = places;
    this.nanoTime = nanoTime;
  }

  /** False if there is no place left. */
  synchronized boolean put(Acquirable connection) {
    if (stack.size() >= places) {
      return false;
    }
    long user = Thread.currentThread().getId();
    stack.addFirst(new Kept(connection, user, nanoTime.getAsLong()));
    return true;
  }

  synchronized @Nullable Acquirable take() {
    Acquirable own = takeOwn(Thread.currentThread().getId(), nanoTime.getAsLong());
    if (own != null) {
      return own;
    }
    Kept last = stack.pollFirst();
    return last == null ? null : last.connection();
  }

  private @Nullable Acquirable takeOwn(long user, long now) {
    for (Iterator<Kept> all = stack.iterator(); all.hasNext(); ) {
      Kept each = all.next();
      if (now - each.since() > JUST_NOW.toNanos()) {
        return null; // So were all that follow.
      }
      if (each.user() == user) {
        all.remove();
        return each.connection();
      }
    }
    return null;
  }

  synchronized int count() {
    return stack.size();
  }

  /**
   * @param user the thread that put it here
   * @param since when, by the clock
   */
  private record Kept(Acquirable connection, long user, long since) {}
}
