package dev.myfy.data.internal.runtime;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Looks whether the pool is large enough for what the application does. A thread in {@code
 * REQUIRES_NEW} holds one connection and waits for a second: T threads that do so at once can all
 * wait for each other unless there are T + 1 connections.
 */
final class PoolAdvice {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");

  private static final int SHOWN = 5;

  private PoolAdvice() {}

  static void give(DatabaseSettings settings, List<String> newTransactions) {
    int connections = settings.poolSize() + settings.maxOverflow();
    if (!newTransactions.isEmpty()) {
      Message message = Message.POOL_FOR_NEW_TRANSACTIONS;
      // With one connection a single thread waits for itself.
      Level level = connections < 2 ? Level.WARNING : Level.INFO;
      LOG.log(level, message.line(shown(newTransactions), connections, connections - 1));
    }
  }

  private static String shown(List<String> methods) {
    int more = methods.size() - SHOWN;
    String first = String.join(", ", methods.subList(0, Math.min(SHOWN, methods.size())));
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
