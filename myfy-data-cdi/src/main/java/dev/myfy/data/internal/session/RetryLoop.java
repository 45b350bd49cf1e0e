package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, and again in a new one after a collision. */
final class RetryLoop {

  private static final Logger LOG = System.getLogger("dev.myfy.data");

  /** How the time between two tries is spent. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final SessionContext context;
  private final Backoff backoff;
  private final Pause pause;

  RetryLoop(SessionContext context, Backoff backoff, Pause pause) {
    this.context = context;
    this.backoff = backoff;
    this.pause = pause;
  }

  <R extends @Nullable Object> R run(RetryPlan plan, Callable<R> work) throws Exception {
    if (context.transactions().state() != TransactionState.NONE) {
      throw new IllegalStateException(Message.RETRY_INSIDE.line(plan.method()));
    }
    Underway underway = new Underway();
    context.open().add(underway);
    try {
      context.open().requireRunning();
      return tryOften(plan, work, underway);
    } finally {
      context.open().remove(underway);
    }
  }

  private <R extends @Nullable Object> R tryOften(
      RetryPlan plan, Callable<R> work, Underway underway) throws Exception {
    @Nullable Throwable earlier = null;
    for (int attempts = 1; ; attempts++) {
      try {
        return tryOnce(work, underway);
      } catch (Exception | Error failure) {
        suppress(failure, earlier);
        if (!plan.allowsAfter(attempts, failure) || !mayGoOn(plan, attempts, failure)) {
          throw failure;
        }
        earlier = failure;
      }
    }
  }

  private <R extends @Nullable Object> R tryOnce(Callable<R> work, Underway underway)
      throws Exception {
    Attempt attempt = Attempt.begin(context);
    underway.transaction = context.transactions().current();
    try {
      R result = work.call();
      attempt.complete();
      return result;
    } catch (Exception | Error failure) {
      giveUp(attempt, failure);
      throw failure;
    } finally {
      underway.transaction = null;
    }
  }

  private static void giveUp(Attempt attempt, Throwable failure) {
    try {
      attempt.giveUp();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** The application may throw the same object again. */
  private static void suppress(Throwable failure, @Nullable Throwable earlier) {
    if (earlier != null && Causes.of(failure).noneMatch(cause -> cause == earlier)) {
      failure.addSuppressed(earlier);
    }
  }

  /** Waits; false if the thread is interrupted, or the application stops. */
  private boolean mayGoOn(RetryPlan plan, int attempts, Throwable failure) {
    if (!context.open().isRunning()) {
      return false;
    }
    Duration time = backoff.after(attempts);
    LOG.log(
        Level.DEBUG,
        () ->
            Message.RETRY.line(
                plan.method(),
                attempts,
                plan.maxAttempts(),
                Causes.innermost(failure),
                time.toMillis()));
    try {
      pause.last(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return context.open().isRunning();
  }

  /** As whoever stops the application sees it. */
  private final class Underway implements OpenWork.Work {

    private volatile @Nullable Object transaction;

    @Override
    public void giveUp() {
      Object known = transaction;
      if (known != null) {
        context.transactions().giveUp(known);
      }
    }
  }
}
