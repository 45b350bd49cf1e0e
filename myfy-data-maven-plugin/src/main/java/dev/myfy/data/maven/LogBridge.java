package dev.myfy.data.maven;

import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.maven.plugin.logging.Log;

/** Sends what the library logs to Maven's log instead of the JDK's console. */
final class LogBridge extends Handler {

  private static final Logger LIBRARY = Logger.getLogger("dev.myfy.data");

  private final Log log;

  private LogBridge(Log log) {
    this.log = log;
  }

  static <T> T during(Log log, Supplier<T> work) {
    LogBridge bridge = new LogBridge(log);
    LIBRARY.addHandler(bridge);
    LIBRARY.setUseParentHandlers(false);
    try {
      return work.get();
    } finally {
      LIBRARY.removeHandler(bridge);
      LIBRARY.setUseParentHandlers(true);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    int level = entry.getLevel().intValue();
    if (level >= Level.SEVERE.intValue()) {
      log.error(entry.getMessage());
    } else if (level >= Level.WARNING.intValue()) {
      log.warn(entry.getMessage());
    } else if (level >= Level.INFO.intValue()) {
      log.info(entry.getMessage());
    } else {
      log.debug(entry.getMessage());
    }
  }

  @Override
  public void flush() {
    // Maven does.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
