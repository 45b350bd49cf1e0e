package dev.myfy.data.internal.jta;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The savepoints that are open in one transaction. A provider marks the transaction rollback-only
 * as soon as a statement fails; inside of a savepoint, which may undo the reason, the mark is held
 * back until the savepoint ends.
 *
 * <p>Used by the thread of the transaction only.
 */
public final class Savepoints {

  private static final String KEY = Savepoints.class.getName();

  private final Transactions transactions;

  /** For each savepoint, the innermost first, whether something has failed inside of it. */
  private final Deque<Boolean> failed = new ArrayDeque<>();

  private Savepoints(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Those of the active transaction. */
  public static Savepoints of(Transactions transactions) {
    Savepoints known = existing(transactions);
    if (known == null) {
      known = new Savepoints(transactions);
      transactions.putResource(KEY, known);
    }
    return known;
  }

  private static @Nullable Savepoints existing(Transactions transactions) {
    return transactions.resource(KEY) instanceof Savepoints known ? known : null;
  }

  /** Whether the active transaction is inside of a savepoint. */
  public static boolean areOpenIn(Transactions transactions) {
    Savepoints known = existing(transactions);
    return known != null && !known.failed.isEmpty();
  }

  /** Whether something has failed since the innermost savepoint of the active transaction. */
  public static boolean haveFailedIn(Transactions transactions) {
    Savepoints known = existing(transactions);
    return known != null && !known.failed.isEmpty() && known.failed.element();
  }

  /** Holds a mark back; false if no savepoint is open. */
  static boolean holdMarkIn(Transactions transactions) {
    Savepoints known = existing(transactions);
    if (known == null || known.failed.isEmpty()) {
      return false;
    }
    known.setFailed(true);
    return true;
  }

  /**
   * A savepoint begins.
   *
   * @return how many are open now
   */
  public int open() {
    failed.push(false);
    return failed.size();
  }

  /** What has failed since the innermost savepoint is undone. */
  public void forgive() {
    setFailed(false);
  }

  private void setFailed(boolean value) {
    failed.pop();
    failed.push(value);
  }

  /** The innermost savepoint ends; a failure that was not undone counts outside of it. */
  public void close() {
    if (failed.pop()) {
      transactions.markByProvider();
    }
  }
}
