package dev.myfy.data.internal.jta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.transaction.Synchronization;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With Narayana, whose reaper is a thread of its own. */
class LateCompletionsTest {

  private final Transactions transactions = Transactions.locate();
  private final LateCompletions late = new LateCompletions();
  private final AtomicReference<Thread> completedBy = new AtomicReference<>();

  @AfterEach
  void free() {
    transactions.forget();
  }

  private void begin(Duration timeout) {
    transactions.begin(timeout);
    late.bindTo(transactions);
    Synchronization provider =
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to flush.
          }

          @Override
          public void afterCompletion(int status) {
            completedBy.set(Thread.currentThread());
          }
        };
    transactions.registry().registerInterposedSynchronization(transactions.guarded(provider));
  }

  @Test
  void commitAndRollbackCompleteAtOnce() {
    begin(Duration.ZERO);
    transactions.commit();
    assertThat(completedBy.getAndSet(null)).isSameAs(Thread.currentThread());
    begin(Duration.ZERO);
    transactions.rollback();
    assertThat(completedBy).hasValue(Thread.currentThread());
  }

  @Test
  void whatATimeOutCompletesWaitsForTheThreadOfTheTransaction() {
    begin(Duration.ofSeconds(1));
    await().pollInSameThread().until(() -> transactions.state() == TransactionState.ROLLED_BACK);
    assertThat(completedBy).hasNullValue();
    late.run();
    assertThat(completedBy).hasValue(Thread.currentThread());
  }

  @Test
  void aThreadThatTookTheTransactionOverCompletesAtOnce() throws InterruptedException {
    begin(Duration.ZERO);
    Object suspended = transactions.suspend();
    Thread other =
        new Thread(
            () -> {
              transactions.resume(suspended);
              transactions.rollback();
            });
    other.start();
    other.join();
    assertThat(completedBy).hasValue(other);
  }

  @Test
  void theTimeOutDoesNotStayOnTheThread() throws Exception {
    begin(Duration.ofSeconds(1));
    transactions.rollback();
    transactions.begin();
    long later = System.nanoTime() + Duration.ofMillis(1300).toNanos();
    await().until(() -> System.nanoTime() > later);
    assertThat(transactions.state()).isEqualTo(TransactionState.ACTIVE);
    transactions.rollback();
  }
}
