package dev.myfy.data.internal.jta;

import org.jspecify.annotations.Nullable;

/**
 * What the database said to COMMIT, written by the enlisted connection and read by whoever
 * committed. The transaction manager cannot carry it: to JTA a failed one-phase commit is always
 * "rolled back", even if the connection was lost and nobody knows.
 *
 * <p>One for each transaction; written and read by the thread that completes it. It also knows the
 * thread that works in the transaction: one that ends it by time-out is another.
 */
public final class CommitRecord {

  private final Thread beginner = Thread.currentThread();
  private @Nullable Throwable failure;
  private boolean unknown;
  private boolean byUser;

  /** The thread that works in the transaction; null while it is on none. */
  private volatile @Nullable Thread owner = Thread.currentThread();

  /** The database refused to commit: rolled back. */
  public void failed(Throwable cause) {
    failure = cause;
  }

  /** The answer to COMMIT was lost. */
  public void lost(Throwable cause) {
    failure = cause;
    unknown = true;
  }

  /** How the transaction was begun; see {@link Demarcation#begin}. */
  void begun(boolean byUserTransaction) {
    byUser = byUserTransaction;
  }

  /** Whether it was begun by {@code UserTransaction}, on the calling thread. */
  boolean isByUserHere() {
    return byUser && beginner == Thread.currentThread();
  }

  /** The transaction goes on on the calling thread. */
  void takenByCaller() {
    owner = Thread.currentThread();
  }

  /** The transaction is on no thread. */
  void setAside() {
    owner = null;
  }

  /** Whether the calling thread is the one that works in the transaction. */
  public boolean isOwnedByCaller() {
    return owner == Thread.currentThread();
  }

  @Nullable Throwable failure() {
    return failure;
  }

  boolean isUnknown() {
    return unknown;
  }
}
