package dev.myfy.data.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import java.util.Map;
import org.eclipse.persistence.internal.helper.ConcurrencyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EclipseLinkLockTest {

  /** As all threads do that insert, while one of them gets further numbers of the sequence. */
  @Test
  @Timeout(20)
  void whoWaitsForALockOfEclipseLinkSleeps() throws InterruptedException {
    try (DataContainer container = DataContainer.open(Map.of())) {
      assertThat(container.sessions()).isNotNull();
      ConcurrencyManager lock = new ConcurrencyManager();
      lock.acquire();
      Thread waiting = new Thread(lock::acquire, "waiting");
      waiting.start();
      try {
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
          assertThat(waiting.isAlive()).isTrue();
          Thread.onSpinWait();
        }
      } finally {
        lock.release();
      }
      waiting.join();
    }
  }
}
