package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/**
 * Customers who transfer money without end, each waiting for one answer before the next request.
 */
final class Crowd implements AutoCloseable {

  /** A customer who is refused thinks for a moment before the next try. */
  private static final long THINKING = TimeUnit.MILLISECONDS.toNanos(10);

  private static final long PATIENCE_SECONDS = 40;

  private final Bank bank;
  private final int customers;
  private final CountDownLatch gone;
  private volatile boolean open = true;
  private volatile Throwable failure;

  Crowd(Bank bank, int customers) {
    this.bank = bank;
    this.customers = customers;
    this.gone = new CountDownLatch(customers);
    for (int i = 0; i < customers; i++) {
      bank.run(this::transferWithoutEnd);
    }
  }

  private void transferWithoutEnd() {
    try {
      while (open) {
        if (!bank.transfer().isAcknowledged()) {
          LockSupport.parkNanos(THINKING);
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      gone.countDown();
    }
  }

  /** Waits until more than one request of each customer, on average, was acknowledged. */
  void awaitLoad() {
    long begin = System.nanoTime();
    Awaitility.await("load").until(() -> acknowledgedSince(begin) > customers);
  }

  /**
   * Fails unless the service is back within {@link Invariants#RECOVERY}, and stays.
   *
   * @param ready nanoTime from which on the database could be used
   */
  void awaitService(long ready) {
    long settled = ready + Invariants.RECOVERY.toNanos();
    Awaitility.await("service back")
        .atMost(Invariants.RECOVERY.plus(FaultWorld.GRACE))
        .until(() -> acknowledgedSince(ready) > 0);
    Awaitility.await("load again").until(() -> acknowledgedSince(settled) > customers);
    assertThat(since(ready).stream().filter(Answer::isAcknowledged))
        .as("first success after the database was ready")
        .anyMatch(first -> first.begun() + first.took().toNanos() - settled < 0);
    assertThat(since(settled)).allMatch(Answer::isAcknowledged);
  }

  /** Acknowledged requests that were begun at this nanoTime or later. */
  long acknowledgedSince(long time) {
    return since(time).stream().filter(Answer::isAcknowledged).count();
  }

  /** Refused requests that were begun at this nanoTime or later. */
  long refusedSince(long time) {
    return since(time).stream().filter(Answer::isRefused).count();
  }

  /** Answers to requests that were begun at this nanoTime or later. */
  List<Answer> since(long time) {
    return bank.answers().stream().filter(answer -> answer.begun() - time >= 0).toList();
  }

  /** Waits for the last answers. */
  @Override
  public void close() {
    open = false;
    try {
      if (!gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a request does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("a request was not answered at all", failure);
    }
  }
}
