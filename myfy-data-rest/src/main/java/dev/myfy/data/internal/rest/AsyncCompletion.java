package dev.myfy.data.internal.rest;

import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.session.UnitOfWork;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.lang.System.Logger.Level;

/** The net under an asynchronous request: whatever happens, no transaction outlives it. */
final class AsyncCompletion implements AsyncListener {

  private final BoundaryResponse response;
  private final UnitOfWork unit;

  AsyncCompletion(BoundaryResponse response, UnitOfWork unit) {
    this.response = response;
    this.unit = unit;
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
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }

  /** Rolls back what nobody has decided about. */
  void end() {
    if (unit.end()) {
      System.getLogger("dev.myfy.data.rest").log(Level.WARNING, Message.LEFT_OPEN.line(""));
    }
  }
}
