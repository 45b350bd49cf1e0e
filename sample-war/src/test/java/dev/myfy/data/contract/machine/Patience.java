package dev.myfy.data.contract.machine;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a condition by asking often, with a deadline. */
public final class Patience {

  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Patience() {}

  /** Returns whether the condition came true in time. */
  public static boolean await(Duration atMost, Callable<Boolean> condition) {
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(INTERVAL)
          .atMost(atMost)
          .until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }
}
