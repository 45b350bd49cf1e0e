package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.Transactions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * That a persistence context takes part in a transaction. Whichever thread ends the transaction
 * ends it; one that comes too late, because the context has been given up, changes nothing.
 */
final class Participation {

  private final AtomicReference<@Nullable Object> current = new AtomicReference<>();
  private final Runnable whenItEnds;

  Participation(Runnable whenItEnds) {
    this.whenItEnds = whenItEnds;
  }

  boolean isUnderWay() {
    return current.get() != null;
  }

  /** In the active transaction. */
  void begin(Transactions transactions) {
    Object mine = new Object();
    current.set(mine);
    transactions.afterCompletion(() -> end(mine));
  }

  private void end(@Nullable Object expected) {
    if (expected != null && current.compareAndSet(expected, null)) {
      whenItEnds.run();
    }
  }

  /** The context is given up, although nobody has said yet that its transaction has ended. */
  void giveUp() {
    end(current.get());
  }
}
