package dev.myfy.data.maven;

import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.maven.plugin.logging.Log;

/**
 * Sends what the library logs to Maven's log instead of the JDK's console. The JDK has one logger
 * for all modules, which {@code mvn -T} builds at once: a module's own lines come from threads that
 * have its class loader.
 */
final class LogBridge extends Handler {

  private static final Logger LIBRARY = Logger.getLogger("dev.myfy.data");

  private final Log log;
  private final ClassLoader module;

  private LogBridge(Log log, ClassLoader module) {
    this.log = log;
    this.module = module;
  }

  /**
   * @param module the context class loader of the threads that do the work
   */
  static <T> T during(Log log, ClassLoader module, Supplier<T> work) {
    LogBridge bridge = new LogBridge(log, module);
    bridge.open();
    try {
      return work.get();
    } finally {
      bridge.close();
    }
  }

  private void open() {
    synchronized (LIBRARY) {
      LIBRARY.addHandler(this);
      LIBRARY.setUseParentHandlers(false);
    }
  }

  /** The last one leaves the console to the library again. */
  @Override
  public void close() {
    synchronized (LIBRARY) {
      LIBRARY.removeHandler(this);
      LIBRARY.setUseParentHandlers(LIBRARY.getHandlers().length == 0);
    }
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    return Thread.currentThread().getContextClassLoader() == module;
  }

  @Override
  public void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
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
}
