package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work as whoever stops the application sees it. A session of the factory is present
 * until it is closed, one of a request while it is in a transaction: nobody may tell us when a
 * request ends that is answered by another thread.
 */
final class Presence implements OpenWork.Work {

  private final OpenWork open;
  private final Transactions transactions;
  private final boolean untilClosed;
  private volatile @Nullable Object transaction;
  private volatile boolean present;
  private volatile boolean givenUp;

  Presence(SessionContext context, boolean untilClosed) {
    this.open = context.open();
    this.transactions = context.transactions();
    this.untilClosed = untilClosed;
    if (untilClosed) {
      enter();
    }
  }

  /** The unit takes part in the active transaction. */
  void joined() {
    transaction = transactions.current();
    enter();
  }

  /** That transaction has ended, on whichever thread. */
  void completed() {
    transaction = null;
    if (!untilClosed) {
      leave();
    }
  }

  void closed() {
    leave();
  }

  private void enter() {
    if (!present) {
      present = true;
      open.add(this);
    }
  }

  /** Most requests are never in a transaction: they need not wait for each other here. */
  private void leave() {
    if (present) {
      present = false;
      open.remove(this);
    }
  }

  @Override
  public void giveUp() {
    givenUp = true;
    Object known = transaction;
    if (known != null) {
      transactions.giveUp(known);
    }
  }

  boolean isGivenUp() {
    return givenUp;
  }
}
