package dev.myfy.data.internal.jta;

import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/**
 * The {@link TxType} of the innermost {@code @Transactional} method that the calling thread is in.
 * The transaction manager only tells whether a transaction is active, not whether one is wanted.
 *
 * <p>Nothing stays on a thread when the outermost method has returned.
 */
public final class TypeInForce {

  @SuppressWarnings("ThreadLocalUsage") // One for each application, and static state would leak.
  private final ThreadLocal<@Nullable TxType> innermost = new ThreadLocal<>();

  TypeInForce() {}

  /**
   * A method of this type begins.
   *
   * @return the type that was in force before, for {@link #leave}
   */
  public @Nullable TxType enter(TxType type) {
    TxType before = innermost.get();
    innermost.set(type);
    return before;
  }

  /** The method has ended, and what was in force before it is so again. */
  public void leave(@Nullable TxType before) {
    if (before == null) {
      innermost.remove();
    } else {
      innermost.set(before);
    }
  }

  /**
   * Whether the method says that it runs without a transaction unless its caller has one (Jakarta
   * Transactions 2.0, section 3.7).
   */
  public boolean forbidsBeginning() {
    TxType type = innermost.get();
    return type == TxType.NOT_SUPPORTED || type == TxType.NEVER || type == TxType.SUPPORTS;
  }
}
