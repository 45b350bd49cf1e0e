package dev.myfy.data.internal.session;

import dev.myfy.data.internal.message.Message;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Notices two threads inside of one session: an entity manager is not thread-safe (Jakarta
 * Persistence 3.1, section 7.2), and would not notice itself.
 */
final class SingleThread {

  private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();

  /**
   * The calling thread comes in.
   *
   * @return whether it has to {@link #leave()}; false if it was inside already
   * @throws IllegalStateException if another thread is inside (MYFY0520)
   */
  boolean enter() {
    Thread caller = Thread.currentThread();
    Thread other = inside.compareAndExchange(null, caller);
    if (other != null && other != caller) {
      throw new IllegalStateException(
          Message.SECOND_THREAD.line(caller.getName(), other.getName()));
    }
    return other == null;
  }

  void leave() {
    inside.set(null);
  }
}
