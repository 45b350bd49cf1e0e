package dev.myfy.data.internal.pool;

import dev.myfy.data.internal.message.Message;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the pool does around a connection besides lending it. No method may throw: Agroal would lose
 * the connection.
 */
final class PoolListener implements AgroalDataSourceListener {

  private static final Logger LOG = System.getLogger("dev.myfy.data.pool");

  private final boolean echo;
  private volatile @Nullable AgroalDataSource pool;

  PoolListener(boolean echo) {
    this.echo = echo;
  }

  void watch(AgroalDataSource watched) {
    pool = watched;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    echo("checkout", connection);
  }

  /** Agroal would commit what is open on a connection that is merely closed. */
  @Override
  public void beforeConnectionReturn(Connection connection) {
    echo("return", connection);
    try {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      close(connection, e);
    }
  }

  /** One dead connection means that all of its generation are suspect. */
  @Override
  public void onConnectionInvalid(Connection connection) {
    AgroalDataSource known = pool;
    if (known != null) {
      known.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }
  }

  @Override
  public void onWarning(String message) {
    LOG.log(Level.WARNING, Message.POOL_WARNING.line(message));
  }

  @Override
  public void onWarning(Throwable failure) {
    LOG.log(Level.WARNING, Message.POOL_WARNING.line(failure.getMessage()), failure);
  }

  @Override
  public void onInfo(String message) {
    LOG.log(Level.DEBUG, Message.POOL_WARNING.line(message));
  }

  private void echo(String event, Connection connection) {
    if (echo) {
      LOG.log(Level.INFO, Message.POOL_ECHO.line(event, connection));
    }
  }

  private static void close(Connection connection, SQLException reason) {
    LOG.log(Level.WARNING, Message.CONNECTION_RESET_FAILED.line(), reason);
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
