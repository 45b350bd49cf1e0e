package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.Session;
import dev.myfy.data.internal.cdi.RequestBoundary;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Consumer;

/** The session that the beans of a container inject. */
public final class RequestSession {

  private RequestSession() {}

  /** Completes its transaction, if a container runs and somebody has used it. */
  public static void end(Consumer<Session> completion) {
    try {
      CDI<Object> container = CDI.current();
      Instance<RequestBoundary> boundary = container.select(RequestBoundary.class);
      if (boundary.isResolvable() && boundary.get().existing().isPresent()) {
        completion.accept(container.select(Session.class).get());
      }
    } catch (IllegalStateException | NoClassDefFoundError noContainer) {
      return;
    }
  }
}
