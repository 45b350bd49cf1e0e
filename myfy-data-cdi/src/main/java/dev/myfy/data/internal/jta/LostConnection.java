package dev.myfy.data.internal.jta;

import dev.myfy.data.internal.message.Causes;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/**
 * Tells "the database said no" from "nobody knows what the database did".
 *
 * <p>SQLState class 08 is "connection exception" (SQL:2016, table 38); 57P01 to 57P03 are
 * PostgreSQL's shutdown states, which may arrive after the commit record was written.
 */
public final class LostConnection {

  private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

  private LostConnection() {}

  /** Whether the answer of the database was lost, or not waited for. */
  public static boolean isLost(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null && (state.startsWith("08") || SHUTDOWN.contains(state))) {
      return true;
    }
    return failure instanceof SQLTimeoutException
        || Causes.of(failure).anyMatch(IOException.class::isInstance);
  }

  /** Whether the connection is lost because nobody waited longer, not because it was cut. */
  public static boolean isTimeout(SQLException failure) {
    return failure instanceof SQLTimeoutException
        || Causes.of(failure).anyMatch(SocketTimeoutException.class::isInstance);
  }
}
