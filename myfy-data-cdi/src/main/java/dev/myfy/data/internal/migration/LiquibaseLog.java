package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.util.logging.Level;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's log. What it calls severe it throws as well, and then it is told once, in our words.
 */
final class LiquibaseLog extends AbstractLogService {

  static final Logger LOG = System.getLogger("dev.myfy.data.migration");

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings("rawtypes") // Liquibase's signature.
  public liquibase.logging.Logger getLog(Class type) {
    return new Adapter();
  }

  private static final class Adapter extends AbstractLogger {

    /** The inherited one may throw anything. */
    @Override
    public void close() {
      // Nothing is open.
    }

    @Override
    public void log(Level level, @Nullable String text, @Nullable Throwable failure) {
      boolean warning = level.equals(Level.WARNING);
      LOG.log(
          warning ? Logger.Level.WARNING : Logger.Level.DEBUG,
          () -> Message.LIQUIBASE_LOG.line(text));
    }
  }
}
