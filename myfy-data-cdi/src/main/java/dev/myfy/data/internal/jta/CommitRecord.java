package dev.myfy.data.internal.jta;

import org.jspecify.annotations.Nullable;

/**
 * What the database said to COMMIT, written by the enlisted connection and read by whoever
 * committed. The transaction manager cannot carry it: to JTA a failed one-phase commit is always
 * "rolled back", even if the connection was lost and nobody knows.
 *
 * <p>One for each transaction; written and read by the thread that completes it.
 */
public final class CommitRecord {

  private @Nullable Throwable failure;
  private boolean unknown;

  /** The database refused to commit: rolled back. */
  public void failed(Throwable cause) {
    failure = cause;
  }

  /** The answer to COMMIT was lost. */
  public void lost(Throwable cause) {
    failure = cause;
    unknown = true;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  boolean isUnknown() {
    return unknown;
  }
}
