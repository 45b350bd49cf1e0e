package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;

/** {@code MYFY_DATA_ECHO_POOL}: what happens in the pool, and its state after it. */
final class PoolEcho {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");

  private final DatabaseSettings settings;
  private final OpenConnections connections;
  private final Checkouts checkouts;

  PoolEcho(DatabaseSettings settings, OpenConnections connections, Checkouts checkouts) {
    this.settings = settings;
    this.connections = connections;
    this.checkouts = checkouts;
  }

  void tell(String event, Connection connection) {
    if (settings.echoPool()) {
      String name = Integer.toHexString(System.identityHashCode(connection));
      int open = connections.count();
      LOG.log(
          Level.INFO,
          Message.POOL_ECHO.line(event, name, settings.poolSize(), open, checkouts.inUse()));
    }
  }
}
