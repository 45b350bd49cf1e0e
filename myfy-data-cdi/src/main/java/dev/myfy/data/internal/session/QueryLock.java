package dev.myfy.data.internal.session;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** Whether a lock is asked for, which needs a transaction to be held in. */
final class QueryLock {

  private QueryLock() {}

  static boolean isAskedForBy(Query query) {
    try {
      return isLock(query.getLockMode());
    } catch (IllegalStateException notAQueryThatReads) {
      return false;
    }
  }

  /** Jakarta Persistence 3.2 has lock modes among its options, which are an array. */
  static boolean isAskedForIn(Object @Nullable [] arguments) {
    if (arguments != null) {
      for (Object argument : arguments) {
        if (isLock(argument) || (argument instanceof Object[] options && isAskedForIn(options))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLock(@Nullable Object argument) {
    return argument instanceof LockModeType mode && mode != LockModeType.NONE;
  }
}
