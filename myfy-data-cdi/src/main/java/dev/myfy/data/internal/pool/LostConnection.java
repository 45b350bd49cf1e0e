package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Causes;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/**
 * Tells "the database said no" from "nobody knows what the database did".
 *
 * <p>SQLState class 08 is "connection exception" (SQL:2016, table 38); 57P01 to 57P03 are
 * PostgreSQL's shutdown states, which may arrive after the commit record was written.
 */
final class LostConnection {

  private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

  private LostConnection() {}

  static boolean isLost(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null && (state.startsWith("08") || SHUTDOWN.contains(state))) {
      return true;
    }
    return failure instanceof SQLTimeoutException
        || Causes.of(failure).anyMatch(IOException.class::isInstance);
  }
}
