package dev.myfy.data.internal.jta;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps the thread that ends a transaction by time-out away from persistence contexts, which are
 * not made for a second thread: what a provider wants to do after completion waits here for the
 * thread that works with the context.
 */
public final class LateCompletions {

  private static final String KEY = LateCompletions.class.getName();

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /** From now on the provider's synchronizations in the active transaction come through here. */
  public void bindTo(Transactions transactions) {
    transactions.putResource(KEY, this);
  }

  /** Runs what waits, on the thread that works with the persistence context. */
  public void run() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /** The provider's synchronization, guarded if the active transaction is one of a session. */
  static Synchronization guard(Transactions transactions, Synchronization provider) {
    return transactions.resource(KEY) instanceof LateCompletions queue
        ? new Guarded(queue, provider, transactions.commitRecord())
        : provider;
  }

  private record Guarded(LateCompletions queue, Synchronization provider, CommitRecord record)
      implements Synchronization {

    @Override
    public void beforeCompletion() {
      provider.beforeCompletion();
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED || record.isOwnedByCaller()) {
        provider.afterCompletion(status);
      } else {
        queue.waiting.add(() -> provider.afterCompletion(status));
      }
    }
  }
}
