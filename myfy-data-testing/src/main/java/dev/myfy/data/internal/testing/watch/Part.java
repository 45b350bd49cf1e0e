package dev.myfy.data.internal.testing.watch;

import dev.myfy.data.internal.message.Message;
import java.sql.SQLException;
import java.sql.Savepoint;

/** One transaction of the application inside of a test's. */
final class Part {

  private final Savepoint savepoint;
  private volatile Thread thread = Thread.currentThread();
  private volatile boolean undone;

  Part(Savepoint savepoint) {
    this.savepoint = savepoint;
  }

  Savepoint savepoint() {
    return savepoint;
  }

  /**
   * The calling thread works with it; a transaction may move between threads.
   *
   * @throws SQLException if it is gone with the one around it (MYFY1003)
   */
  void use() throws SQLException {
    requireThere();
    thread = Thread.currentThread();
  }

  /**
   * @throws SQLException if it is gone with the one around it (MYFY1003)
   */
  void requireThere() throws SQLException {
    if (undone) {
      throw new SQLException(Message.TEST_ENDED.line());
    }
  }

  boolean isOf(Thread other) {
    return thread == other;
  }

  String threadName() {
    return thread.getName();
  }

  void undone() {
    undone = true;
  }
}
