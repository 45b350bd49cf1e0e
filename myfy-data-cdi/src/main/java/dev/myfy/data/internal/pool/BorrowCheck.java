package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseSettings;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Decides, at each checkout, whether a connection may be lent: not if it is older than {@code
 * POOL_RECYCLE} or of a generation that failed; after a rest, or when another one did not answer,
 * it is pinged. What is refused is closed, and the next one is tried or opened.
 */
final class BorrowCheck implements ConnectionValidator {

  /** A connection used within this time is taken to be alive. */
  private static final Duration FRESH = Duration.ofMillis(500);

  private final DatabaseSettings settings;
  private final OpenConnections connections;
  private final Ping ping;

  /** Whether a connection still leads to a database. */
  interface Ping {
    boolean answers(Connection connection) throws SQLException;
  }

  BorrowCheck(DatabaseSettings settings, OpenConnections connections, Ping ping) {
    this.settings = settings;
    this.connections = connections;
    this.ping = ping;
  }

  @Override
  public boolean isValid(Connection wrapper) {
    try {
      Connection connection = wrapper.unwrap(Connection.class);
      return connections.isFit(connection, settings.poolRecycle()) && isAlive(connection);
    } catch (SQLException e) {
      // PostgreSQL's driver unwraps no connection that it knows to be closed.
      connections.renew();
      return false;
    }
  }

  private boolean isAlive(Connection connection) throws SQLException {
    boolean alive = isPingDue(connection) ? ping.answers(connection) : !connection.isClosed();
    if (!alive) {
      connections.renew();
    }
    return alive;
  }

  private boolean isPingDue(Connection connection) {
    return settings.poolPrePing() && connections.isDoubtful(connection, FRESH);
  }
}
