package dev.myfy.data.internal.jta;

import jakarta.transaction.Status;

/** The ten JTA states, reduced to those that make a difference here. */
public enum TransactionState {
  /** No transaction is associated with the thread. */
  NONE,
  /** Work may go on and may be committed. */
  ACTIVE,
  /** Work may go on, but the end will be a rollback. */
  MARKED,
  /** The transaction manager is about to commit. */
  COMMITTING,
  /** The transaction manager is about to roll back. */
  ROLLING_BACK,
  /** Rolled back, for example by a time-out, but still associated with the thread. */
  ROLLED_BACK,
  /** Committed, but still associated with the thread. */
  COMMITTED;

  static TransactionState of(int status) {
    return switch (status) {
      case Status.STATUS_ACTIVE -> ACTIVE;
      case Status.STATUS_MARKED_ROLLBACK -> MARKED;
      case Status.STATUS_PREPARING, Status.STATUS_PREPARED, Status.STATUS_COMMITTING -> COMMITTING;
      case Status.STATUS_ROLLING_BACK -> ROLLING_BACK;
      case Status.STATUS_ROLLEDBACK -> ROLLED_BACK;
      case Status.STATUS_COMMITTED -> COMMITTED;
      default -> NONE;
    };
  }

  /** Whether SQL may still run in the transaction. */
  public boolean isOpen() {
    return this == ACTIVE || this == MARKED;
  }

  /** Whether it is rolled back, or about to be. */
  public boolean isRolledBack() {
    return this == ROLLING_BACK || this == ROLLED_BACK;
  }
}
