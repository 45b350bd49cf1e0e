package dev.myfy.data.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Reads all that is logged while it is open, ours down to the finest level, and searches it for
 * what must not be there. Nothing goes to the console meanwhile.
 */
final class EverythingLogged implements AutoCloseable {

  /** The first line of an entry. */
  record Line(Level level, String logger, String text) {

    boolean isAtLeast(Level other) {
      return level.intValue() >= other.intValue();
    }
  }

  private static final String OURS = "dev.myfy.data";

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger(OURS);
  private final List<String> secrets;
  private final List<Handler> before = new ArrayList<>();
  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Handler handler = new Reader();

  EverythingLogged(List<String> secrets) {
    this.secrets = secrets;
    before.addAll(List.of(root.getHandlers()));
    before.forEach(root::removeHandler);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    ours.setLevel(Level.ALL);
  }

  /** Our own lines. */
  List<Line> ours() {
    return lines.stream().filter(line -> line.logger().startsWith(OURS)).toList();
  }

  /** Entries with a secret in them. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  void forget() {
    lines.clear();
    leaks.clear();
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    before.forEach(root::addHandler);
    ours.setLevel(null);
  }

  /** The whole entry is searched, its first line kept. */
  private final class Reader extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      String message = formatter.formatMessage(entry);
      String name = String.valueOf(entry.getLoggerName());
      if (name.startsWith(OURS)) {
        lines.add(new Line(entry.getLevel(), name, message));
      }
      String whole = message + stack(entry.getThrown());
      if (secrets.stream().anyMatch(whole::contains)) {
        leaks.add(name + ": " + whole.substring(0, Math.min(whole.length(), 4000)));
      }
    }

    private static String stack(Throwable thrown) {
      if (thrown == null) {
        return "";
      }
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return "\n" + text;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
