package dev.myfy.data.internal.testing.watch;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The transaction around a whole test, on one connection that all connections of the pool lead to.
 * What the application takes for transactions are its savepoints (SQLAlchemy's {@code
 * join_transaction_mode="create_savepoint"}), one at a time; only on the thread that has one, a
 * second one may begin inside of it. Any thread may use it.
 */
final class TestTransaction {

  private final Duration patience;
  private final Deque<Part> parts = new ArrayDeque<>();
  private @Nullable Connection connection;
  private DatabaseKind kind = DatabaseKind.POSTGRESQL;
  private @Nullable Savepoint root;
  private boolean ownerless;
  private boolean ended;

  /**
   * @param patience how long a transaction, or the end of the test, waits for another transaction
   */
  TestTransaction(Duration patience) {
    this.patience = patience;
  }

  /**
   * The connection of the test, begun.
   *
   * @param candidate the asking one's own, which becomes the test's if it is the first
   */
  synchronized Connection connection(Connection candidate) throws SQLException {
    requireRunning();
    if (connection == null) {
      kind = DatabaseKind.of(candidate);
      kind.begin(candidate);
      connection = candidate;
      root = candidate.setSavepoint();
    }
    return connection;
  }

  /** Begins a transaction, as soon as no other thread has one. */
  synchronized Part join() throws SQLException {
    awaitTurn();
    Part part = new Part(begun().setSavepoint());
    parts.push(part);
    return part;
  }

  /** Commits a transaction, as far as its user can see. */
  synchronized void keep(Part part) throws SQLException {
    part.requireThere();
    boolean innermost = parts.peek() == part;
    leave(part);
    if (innermost) {
      begun().releaseSavepoint(part.savepoint());
    }
  }

  /** Rolls a transaction back, and those that have begun inside of it. */
  synchronized void undo(Part part) throws SQLException {
    if (ended || !parts.contains(part)) {
      return;
    }
    while (parts.peek() != part) {
      parts.pop().undone();
    }
    leave(part);
    begun().rollback(part.savepoint());
    begun().releaseSavepoint(part.savepoint());
  }

  /** Runs a statement that is a transaction of its own. */
  synchronized @Nullable Object alone(Work statement) throws Throwable {
    awaitTurn();
    if (!kind.abortsOnError()) {
      return statement.run();
    }
    Savepoint before = begun().setSavepoint();
    try {
      Object result = statement.run();
      begun().releaseSavepoint(before);
      return result;
    } catch (SQLException e) {
      begun().rollback(before);
      throw e;
    }
  }

  /** Whether the test works on this connection, which then must not be closed. */
  synchronized boolean holds(Connection physical) {
    ownerless |= physical == connection;
    return physical == connection;
  }

  /**
   * Undoes the whole test.
   *
   * @throws DataException if something of it has been committed in spite of that (MYFY1004)
   */
  synchronized void rollback() {
    boolean quiet = await(this::mayRun);
    ended = true;
    parts.forEach(Part::undone);
    parts.clear();
    notifyAll();
    if (connection == null) {
      return;
    }
    undoAll(connection);
    if (!quiet) {
      System.getLogger("dev.myfy.data.testing")
          .log(System.Logger.Level.WARNING, Message.TEST_WORK_LEFT.line(patience.toSeconds()));
    }
  }

  private void undoAll(Connection own) {
    try {
      try {
        own.rollback(root);
      } finally {
        own.rollback();
        own.setAutoCommit(true);
      }
    } catch (SQLException e) {
      Message message = Message.TEST_COMMITTED;
      throw new DataException(message.id(), message.text(e.getMessage()), e);
    } finally {
      closeIfOwnerless(own);
    }
  }

  private void closeIfOwnerless(Connection own) {
    if (ownerless) {
      try {
        own.close();
      } catch (SQLException e) {
        System.getLogger("dev.myfy.data.testing")
            .log(System.Logger.Level.DEBUG, Message.CONNECTION_RESET_FAILED.line(), e);
      }
    }
  }

  private void leave(Part part) {
    parts.remove(part);
    notifyAll();
  }

  private Connection begun() throws SQLException {
    if (connection == null) {
      throw new SQLException(Message.TEST_ENDED.line());
    }
    return connection;
  }

  private void requireRunning() throws SQLException {
    if (ended) {
      throw new SQLException(Message.TEST_ENDED.line());
    }
  }

  private void awaitTurn() throws SQLException {
    if (!await(() -> ended || mayRun())) {
      String holder = parts.peek() == null ? "" : parts.peek().threadName();
      throw new SQLTransientException(Message.TEST_BUSY.line(patience.toSeconds(), holder));
    }
    requireRunning();
  }

  private boolean mayRun() {
    Part innermost = parts.peek();
    return innermost == null || innermost.isOf(Thread.currentThread());
  }

  /** Waits until this is so; false if the time is over, or the thread is interrupted. */
  private synchronized boolean await(BooleanSupplier reached) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (!reached.getAsBoolean()) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
