package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The net under an asynchronous request: whatever happens, no transaction outlives it. */
final class AsyncCompletion implements AsyncListener {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private final BoundaryResponse response;
  private final UnitOfWork unit;

  private volatile @Nullable Future<?> watching;

  AsyncCompletion(BoundaryResponse response, UnitOfWork unit) {
    this.response = response;
    this.unit = unit;
  }

  /**
   * Gives up the transaction when it has timed out.
   *
   * @param always also after {@link Deadline#longest}: the container waits for ever
   */
  void watch(Deadline deadline, boolean always) {
    long start = System.nanoTime();
    watching =
        deadline.watch(
            () -> {
              Duration waited = Duration.ofNanos(System.nanoTime() - start);
              check(always && waited.compareTo(deadline.longest()) >= 0, waited);
            });
  }

  private void check(boolean late, Duration waited) {
    try {
      if (late ? unit.expire() : unit.expireIfTimedOut()) {
        RequestLine line = response.exchange().line();
        LOG.log(Level.WARNING, Message.EXPIRED.line(line, waited.toSeconds()));
      }
    } catch (RuntimeException e) {
      stopWatching();
      LOG.log(Level.ERROR, Message.ROLLBACK_FAILED.line(e.getMessage()), e);
    }
    if (late) {
      stopWatching();
    }
  }

  private void stopWatching() {
    Future<?> known = watching;
    if (known != null) {
      known.cancel(false);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    response.decide(Outcome.THROWN);
  }

  @Override
  public void onError(AsyncEvent event) {
    response.decide(Outcome.THROWN);
    if (event.getThrowable() != null) {
      response.exchange().fail(event.getThrowable());
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }

  /** Rolls back what nobody has decided about. */
  void end() {
    stopWatching();
    if (unit.end()) {
      LOG.log(Level.WARNING, Message.LEFT_OPEN.line(""));
    }
  }
}
