package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import io.agroal.api.AgroalDataSourceListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the pool does around a connection besides lending it. No method may throw: Agroal would lose
 * the connection.
 */
final class PoolListener implements AgroalDataSourceListener {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");

  private final OpenConnections connections;
  private final Checkouts checkouts;
  private final PoolEcho echo;

  PoolListener(OpenConnections connections, Checkouts checkouts, PoolEcho echo) {
    this.connections = connections;
    this.checkouts = checkouts;
    this.echo = echo;
  }

  @Override
  public void onConnectionCreation(Connection connection) {
    connections.opened(connection);
    echo.tell("open", connection);
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    echo.tell("checkout", connection);
  }

  /** Agroal would commit what is open on a connection that is merely closed. */
  @Override
  public void beforeConnectionReturn(Connection connection) {
    try {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException | RuntimeException e) {
      close(connection, e);
    }
    connections.used(connection);
    checkouts.givenBack(connection);
  }

  /** The connection can be had again. */
  @Override
  public void onConnectionReturn(Connection connection) {
    checkouts.returned(connection);
    echo.tell("return", connection);
  }

  /** The connection was not fit to be kept, or is one too many. */
  @Override
  public void onConnectionFlush(Connection connection) {
    checkouts.returned(connection);
    echo.tell("give up", connection);
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    connections.closed(connection);
    echo.tell("close", connection);
  }

  @Override
  public void onWarning(String message) {
    LOG.log(Level.WARNING, Message.POOL_WARNING.line(message));
  }

  /** What closing or resetting a connection says that is dead already. */
  @Override
  public void onWarning(Throwable failure) {
    LOG.log(Level.DEBUG, Message.POOL_WARNING.line(failure.getMessage()), failure);
  }

  @Override
  public void onInfo(String message) {
    LOG.log(Level.DEBUG, Message.POOL_WARNING.line(message));
  }

  private void close(Connection connection, Exception reason) {
    LOG.log(Level.WARNING, Message.CONNECTION_RESET_FAILED.line(), reason);
    connections.doom(connection);
    try {
      connection.close();
    } catch (SQLException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }
}
