package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for the lock, tells so once at first and then rarely, and not for ever. */
final class LockWait {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final DatabaseLock lock;
  private final Duration longest;
  private final long begin = System.nanoTime();

  LockWait(DatabaseLock lock, Duration longest) {
    this.lock = lock;
    this.longest = longest;
  }

  /**
   * @throws MigrationException if somebody else has it for too long (MYFY0914), or the thread is
   *     interrupted (MYFY0925)
   */
  void acquire(Connection connection) throws SQLException {
    lock.prepare(connection);
    if (!lock.tryLock(connection)) {
      await(connection);
      LiquibaseLog.LOG.log(Level.INFO, Message.LOCK_OBTAINED.line(waited().toMillis() / 1000.0));
    }
  }

  private void await(Connection connection) throws SQLException {
    Duration nextLine = Duration.ZERO;
    do {
      if (waited().compareTo(nextLine) >= 0 && waited().compareTo(longest) < 0) {
        nextLine = waited().plus(SILENCE);
        LiquibaseLog.LOG.log(
            Level.INFO, Message.LOCK_WAITING.line(lock.holder(connection), seconds()));
      }
      requirePatience(connection);
      pause();
    } while (!lock.tryLock(connection));
  }

  private void requirePatience(Connection connection) throws SQLException {
    if (waited().compareTo(longest) >= 0) {
      Message message = Message.LOCK_TIMEOUT;
      throw new MigrationException(
          message.id(), message.text(lock.holder(connection), seconds()), null);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Message message = Message.MIGRATION_INTERRUPTED;
      throw new MigrationException(message.id(), message.text(), e);
    }
  }

  private Duration waited() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String seconds() {
    return String.valueOf(longest.toMillis() / 1000.0).replaceAll("\\.0$", "");
  }
}
