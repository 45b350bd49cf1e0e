package dev.myfy.data.internal.testing.watch;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connections of one pool. Any thread may use it. */
public final class WatchedConnections {

  private final Counter counter = new Counter();
  private volatile @Nullable TestTransaction test;

  /** Stands between the pool and the driver. */
  public Connection watch(Connection physical) {
    try {
      return WatchedConnection.around(physical, this, DatabaseKind.of(physical));
    } catch (SQLException e) {
      Message message = Message.DATABASE_UNREACHABLE;
      throw new DataException(message.id(), message.text("", e.getMessage(), ""), e);
    }
  }

  /** What has reached the database. */
  public Counter counter() {
    return counter;
  }

  /**
   * From now on transactions are part of a test; those that have begun are not.
   *
   * @param patience how long a transaction waits for another one
   */
  public synchronized void begin(Duration patience) {
    rollback();
    test = new TestTransaction(patience);
  }

  /**
   * Undoes all since {@link #begin}; does nothing without.
   *
   * @throws DataException if something has been committed in spite of that (MYFY1004)
   */
  public synchronized void rollback() {
    TestTransaction ending = test;
    test = null;
    if (ending != null) {
      ending.rollback();
    }
  }

  Optional<TestTransaction> test() {
    return Optional.ofNullable(test);
  }
}
