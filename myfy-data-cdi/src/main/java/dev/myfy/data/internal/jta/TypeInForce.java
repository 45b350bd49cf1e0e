package dev.myfy.data.internal.jta;

import jakarta.transaction.Transactional.TxType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@link TxType} of the innermost method that the calling thread is in and that we are told of.
 * The transaction manager only tells whether a transaction is active, not whether one is wanted.
 * Only the types in {@link #FORBIDDING} have to be told: inside of the others one is active.
 *
 * <p>Nothing stays on a thread when the outermost method has returned.
 */
public final class TypeInForce {

  /** The types of methods that run without a transaction unless their caller has one. */
  public static final Set<TxType> FORBIDDING =
      Collections.unmodifiableSet(EnumSet.of(TxType.SUPPORTS, TxType.NOT_SUPPORTED, TxType.NEVER));

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
    return type != null && FORBIDDING.contains(type);
  }
}
