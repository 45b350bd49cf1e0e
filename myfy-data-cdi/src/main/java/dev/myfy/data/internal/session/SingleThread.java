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

  /** One call of the session, or of a query of it. */
  interface Call {
    @Nullable Object run() throws Throwable;
  }

  /**
   * Runs the call; the thread may be inside of another one already.
   *
   * @throws IllegalStateException if another thread is inside (MYFY0520)
   */
  @Nullable Object run(Call call) throws Throwable {
    Thread caller = Thread.currentThread();
    Thread other = inside.compareAndExchange(null, caller);
    if (other == caller) {
      return call.run();
    }
    if (other != null) {
      throw new IllegalStateException(
          Message.SECOND_THREAD.line(caller.getName(), other.getName()));
    }
    try {
      return call.run();
    } finally {
      inside.set(null);
    }
  }
}
