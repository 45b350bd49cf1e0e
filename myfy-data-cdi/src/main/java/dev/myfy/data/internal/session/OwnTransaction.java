package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a unit of work has begun itself: it completes it, exactly once, on the
 * thread that began it or on one that it was handed over to.
 */
final class OwnTransaction {

  /** How long a thread that completes a response waits for the request's own thread to let go. */
  private static final int HANDOVER_SECONDS = 10;

  private final Transactions transactions;
  private final Duration timeout;

  /** Bound to the transaction when the session itself wants it rolled back. */
  private final Object mark = new Object();

  private volatile boolean begun;
  private volatile @Nullable Thread owner;
  private volatile boolean lost;
  private @Nullable Object suspended;
  private long beganAt;
  private Purpose purpose = Purpose.WRITE;

  /** What it was when it was handed over. */
  private TransactionState handedOver = TransactionState.NONE;

  /** What the thread that took over was in the middle of; it goes on with it afterwards. */
  private @Nullable Object displaced;

  /**
   * @param timeout after which the server rolls back; zero: the server's own
   */
  OwnTransaction(Transactions transactions, Duration timeout) {
    this.transactions = transactions;
    this.timeout = timeout;
  }

  /** Whether the calling thread is the one that has to complete it. */
  boolean isOwnedByCaller() {
    return begun && owner == Thread.currentThread();
  }

  boolean isBegun() {
    return begun;
  }

  /** Whether it is the active transaction of the calling thread. */
  boolean isActiveHere() {
    return begun
        && switch (transactions.state()) {
          case ACTIVE, MARKED, COMMITTING, ROLLING_BACK -> transactions.resource(this) != null;
          case NONE, ROLLED_BACK, COMMITTED -> false;
        };
  }

  boolean isFor(Purpose what) {
    return begun && purpose == what;
  }

  /** The thread that works in it, or null if that is the calling one, or none. */
  @Nullable Thread otherOwner() {
    Thread known = owner;
    return begun && known != Thread.currentThread() ? known : null;
  }

  /**
   * Whether the time of the transaction that was begun last is up. Some servers only mark it then,
   * and leave the rest to its thread.
   */
  boolean isOverdue() {
    return !timeout.isZero() && System.nanoTime() - beganAt >= timeout.toNanos();
  }

  /** Whether it is active here, its time is up, and it is not the session that wants its end. */
  boolean isOutOfTime() {
    return isActiveHere() && isOverdue() && !isMarked();
  }

  void begin(Purpose purpose) {
    beganAt = System.nanoTime();
    transactions.begin(timeout);
    begun = true;
    owner = Thread.currentThread();
    this.purpose = purpose;
    transactions.putResource(this, purpose);
    if (purpose != Purpose.WRITE) {
      purpose.bindTo(transactions);
    }
  }

  /** Marks the active transaction, whoever began it. */
  void markActive() {
    transactions.putResource(mark, true);
    Attempt.current(transactions).ifPresent(Attempt::intendRollback);
    transactions.setRollbackOnly();
  }

  boolean isMarked() {
    return transactions.resource(mark) != null;
  }

  void commit() {
    end(transactions::commit);
  }

  /** Frees the thread from what somebody else has rolled back; the unit does not know yet. */
  synchronized void forget() {
    transactions.forget();
    owner = null;
    lost = true;
    notifyAll();
  }

  /** Rolls back, or frees the thread from what somebody else has rolled back. */
  void rollback() {
    boolean gone = lost;
    lost = false;
    end(gone ? () -> {} : this::rollbackOrForget);
  }

  /** Whether it has ended before its unit could end it, and no thread has it. */
  boolean isLost() {
    return lost;
  }

  private void rollbackOrForget() {
    TransactionState state = transactions.state();
    if (state.isOpen()) {
      transactions.rollback();
    } else if (state != TransactionState.NONE) {
      transactions.forget();
    }
  }

  /** Whoever waits for the transaction waits no longer when it has ended. */
  private void end(Runnable completion) {
    begun = false;
    try {
      completion.run();
    } finally {
      putBack();
    }
  }

  private synchronized void putBack() {
    if (displaced != null) {
      transactions.resume(displaced);
      displaced = null;
    }
    notifyAll();
  }

  /** The owning thread goes on to other work; whoever completes the response takes over. */
  synchronized void handOver() {
    handedOver = transactions.state();
    suspended = transactions.suspend();
    owner = null;
    notifyAll();
  }

  /**
   * Makes the transaction the calling thread's, after its owner has let go of it.
   *
   * @throws DataException if the owner does not let go in time (MYFY0517)
   */
  synchronized void takeOver() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANDOVER_SECONDS);
    while (begun && !lost && owner != Thread.currentThread()) {
      if (suspended != null) {
        resume(suspended);
      } else if (!await(deadline - System.nanoTime())) {
        Message message = Message.NOT_HANDED_OVER;
        throw new DataException(message.id(), message.text(HANDOVER_SECONDS), null);
      }
    }
  }

  private void resume(Object transaction) {
    suspended = null;
    if (transactions.state() != TransactionState.NONE) {
      displaced = transactions.suspend();
    }
    if (transactions.resume(transaction)) {
      owner = Thread.currentThread();
    } else {
      lost = true;
      putBack();
    }
  }

  private boolean await(long nanoseconds) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanoseconds);
      return nanoseconds > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Rolls back what was handed over and not taken over; the unit does not know yet.
   *
   * @return whether there was anything to roll back
   */
  synchronized boolean expire() {
    if (suspended == null) {
      return false;
    }
    resume(suspended);
    owner = null;
    lost = true;
    try {
      rollbackOrForget();
    } finally {
      putBack();
    }
    return true;
  }

  /**
   * As {@link #expire}, if the time-out of the transaction has come since. WildFly has rolled it
   * back then; Payara and Open Liberty have only marked it, and keep its connection.
   */
  synchronized boolean expireIfTimedOut() {
    return suspended != null && transactions.stateOf(suspended) != handedOver && expire();
  }

  /** Nobody will complete the transaction any more. */
  synchronized void abandon() {
    if (suspended != null) {
      resume(suspended);
    }
    if (begun && (lost || owner == Thread.currentThread())) {
      rollback();
    }
  }
}
