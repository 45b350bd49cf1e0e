package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.message.BoundValues;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/**
 * EclipseLink's log in the server's own: SQL goes to {@code dev.myfy.data.sql}, the rest to {@code
 * dev.myfy.data.eclipselink}. Instantiated by EclipseLink, so the class is public.
 */
public final class EclipseLinkLog extends DefaultSessionLog {

  private static final long serialVersionUID = 1L;

  private static final Logger SQL = System.getLogger("dev.myfy.data.sql");
  private static final Logger OTHER = System.getLogger("dev.myfy.data.eclipselink");

  @Override
  public void log(SessionLogEntry entry) {
    if (!shouldLog(entry.getLevel(), entry.getNameSpace())) {
      return;
    }
    if (SessionLog.SQL.equals(entry.getNameSpace()) && entry.getLevel() < SessionLog.WARNING) {
      SQL.log(Level.INFO, Message.SQL_ECHO.line(formatMessage(entry)));
    } else if (entry.hasException()) {
      // It is thrown as well, and whoever handles it tells it once.
      String text = BoundValues.mask(entry.getException().getMessage());
      OTHER.log(Level.DEBUG, Message.PROVIDER_LOG.line(text.strip()));
    } else {
      OTHER.log(level(entry.getLevel()), Message.PROVIDER_LOG.line(formatMessage(entry)));
    }
  }

  /** EclipseLink's INFO tells how it starts, which an operator does not need. */
  private static Level level(int level) {
    return switch (level) {
      case SessionLog.SEVERE -> Level.ERROR;
      case SessionLog.WARNING -> Level.WARNING;
      default -> Level.DEBUG;
    };
  }
}
