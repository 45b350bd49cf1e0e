package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The net under an asynchronous request: whatever happens, no transaction outlives it. */
final class AsyncCompletion implements AsyncListener {

  private static final Logger LOG = System.getLogger("dev.myfy.data.rest");

  private final BoundaryResponse response;
  private final UnitOfWork unit;

  private volatile @Nullable Future<?> givingUp;

  AsyncCompletion(BoundaryResponse response, UnitOfWork unit) {
    this.response = response;
    this.unit = unit;
  }

  /** Gives up the transaction when its time is up, where the container waits for ever. */
  void limit(Deadline deadline) {
    givingUp = deadline.then(() -> giveUp(deadline));
  }

  private void giveUp(Deadline deadline) {
    try {
      if (unit.expire()) {
        String name = response.exchange().name();
        LOG.log(Level.WARNING, Message.EXPIRED.line(name, deadline.longest().toSeconds()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, Message.ROLLBACK_FAILED.line(e.getMessage()), e);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    response.decide(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  @Override
  public void onError(AsyncEvent event) {
    response.decide(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
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
    Future<?> pending = givingUp;
    if (pending != null) {
      pending.cancel(false);
    }
    if (unit.end()) {
      LOG.log(Level.WARNING, Message.LEFT_OPEN.line(""));
    }
  }
}
