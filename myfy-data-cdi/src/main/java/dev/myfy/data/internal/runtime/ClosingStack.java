package dev.myfy.data.internal.runtime;

import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, closed in reverse; a failure to close one thing does not spare the others. */
final class ClosingStack implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      closeOne(opened.pop());
    }
  }

  private static void closeOne(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception | LinkageError e) {
      System.getLogger("dev.myfy.data")
          .log(
              Level.WARNING,
              Message.STOP_FAILED.line(resource.getClass().getSimpleName(), e.getMessage()),
              e);
    }
  }
}
