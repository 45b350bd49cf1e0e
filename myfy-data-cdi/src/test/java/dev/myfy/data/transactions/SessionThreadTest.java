package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A session belongs to one thread. */
class SessionThreadTest {

  private static DataContainer container;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of());
  }

  @AfterAll
  static void close() {
    container.close();
  }

  @Test
  void aSecondThreadAtTheSameTimeIsRefusedAndBothAreNamed() throws InterruptedException {
    try (Session session = container.sessions().createSession()) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch done = new CountDownLatch(1);
      Thread first =
          new Thread(
              () ->
                  session.savepoint(
                      () -> {
                        inside.countDown();
                        awaitQuietly(done);
                      }),
              "the-first");
      first.start();
      inside.await();
      assertThatThrownBy(() -> session.find(Watched.class, 1L))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("MYFY0520")
          .hasMessageContaining("the-first")
          .hasMessageContaining(Thread.currentThread().getName());
      done.countDown();
      first.join();
    }
  }

  @Test
  void anotherThanTheThreadOfItsTransactionIsRefusedAndBothAreNamed() {
    ExecutorService other = Executors.newSingleThreadExecutor(work -> new Thread(work, "another"));
    try (Session session = container.sessions().createSession()) {
      session.persist(new Watched("mine"));
      assertThatThrownBy(
              () -> CompletableFuture.runAsync(() -> session.find(Watched.class, 1L), other).join())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("MYFY0521")
          .hasMessageContaining("another")
          .hasMessageContaining(Thread.currentThread().getName());
      assertThat(session.isTransactionActive()).isTrue();
    } finally {
      other.shutdownNow();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
