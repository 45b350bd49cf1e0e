package dev.myfy.data.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The application stops while sessions are at work. */
class ShutdownTest {

  private static final String WORKER = "nightly-job";

  private static DataContainer container;

  private final CountDownLatch atWork = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CompletableFuture<TransactionState> end = new CompletableFuture<>();

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of());
  }

  @AfterAll
  static void close() {
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  /** Those of an application that shares database and entity manager factory with others. */
  private static Sessions sessions(Duration shutdownTimeout) {
    return new Sessions(
        TestSettings.of("sqlite://").with("shutdownTimeout", shutdownTimeout).get(),
        Transactions.locate(),
        new SessionSources(
            container.get(EntityManagerFactory.class),
            container.get(DataSource.class),
            new Provider(
                entityManager -> entityManager.unwrap(Connection.class),
                entityManager -> false,
                query -> false)));
  }

  private static long stored() {
    return container.number("select count(*) from notes");
  }

  /** Runs the work on a thread of its own, and returns when it has come to its pause. */
  private void start(Runnable work) {
    Runnable whole =
        () -> {
          try {
            work.run();
            end.complete(Transactions.locate().state());
          } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
          }
        };
    new Thread(whole, WORKER).start();
    pass(atWork);
  }

  private void pause() {
    atWork.countDown();
    pass(goOn);
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private TransactionState stateAtTheEnd() throws Exception {
    return end.get(30, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Void> closeElsewhere(Sessions sessions) {
    CompletableFuture<Void> closing = CompletableFuture.runAsync(sessions::close);
    await()
        .untilAsserted(
            () -> assertThatThrownBy(sessions::createSession).hasMessageContaining("MYFY0507"));
    return closing;
  }

  @Nested
  class InTime {

    private final Sessions sessions = sessions(Duration.ofSeconds(30));

    private void assertWaitedFor() throws Exception {
      try (LogCapture log = LogCapture.of("dev.myfy.data")) {
        CompletableFuture<Void> closing = closeElsewhere(sessions);
        assertThat(closing).isNotDone();
        goOn.countDown();
        closing.get(30, TimeUnit.SECONDS);
        assertThat(log.lines()).isEmpty();
      }
      assertThat(stateAtTheEnd()).isEqualTo(TransactionState.NONE);
    }

    @Test
    void aTransactionIsWaitedFor() throws Exception {
      start(
          () ->
              sessions.runInTransaction(
                  session -> {
                    session.persist(new Note("in time"));
                    pause();
                  }));
      assertWaitedFor();
      assertThat(stored()).isOne();
    }

    @Test
    void aSessionBetweenTwoTransactionsIsWaitedForToo() throws Exception {
      start(
          () -> {
            try (Session session = sessions.createSession()) {
              session.persist(new Note("first"));
              session.commit();
              pause();
              session.persist(new Note("second"));
              session.commit();
            }
          });
      assertWaitedFor();
      assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aRequestInATransactionIsWaitedFor() throws Exception {
      start(
          () -> {
            Session request = sessions.createRequestSession();
            request.persist(new Note("request"));
            pause();
            UnitOfWork.of(request).commit();
          });
      assertWaitedFor();
      assertThat(stored()).isOne();
    }

    @Test
    void workThatMayBeTriedAgainIsWaitedForButNotTriedAgain() throws Exception {
      RetryPlan plan = new RetryPlan("work", 9, List.of());
      AtomicInteger tries = new AtomicInteger();
      start(
          () ->
              assertThatThrownBy(
                      () ->
                          sessions.retry(
                              plan,
                              () -> {
                                tries.incrementAndGet();
                                pause();
                                throw new OptimisticLockException("collided");
                              }))
                  .hasMessage("collided"));
      assertWaitedFor();
      assertThat(tries).hasValue(1);
    }

    @Test
    void aRequestWithoutOneIsNot() {
      Session request = sessions.createRequestSession();
      request.persist(new Note("request"));
      request.commit();
      CompletableFuture.runAsync(sessions::close).orTimeout(20, TimeUnit.SECONDS).join();
      UnitOfWork.of(request).end();
    }

    @Test
    void theClosingThreadDoesNotWaitForItself() {
      try (Session session = sessions.createSession()) {
        session.persist(new Note("own"));
        session.flush();
        sessions.close();
        assertThatThrownBy(session::commit).hasMessageContaining("MYFY0541");
        assertThat(Transactions.locate().state()).isEqualTo(TransactionState.NONE);
      }
      assertThat(stored()).isZero();
    }
  }

  @Nested
  class TooLate {

    @Test
    void itIsToldRefusedAndRolledBack() throws Exception {
      Sessions sessions = sessions(Duration.ofMillis(300));
      start(
          () ->
              sessions.runInTransaction(
                  session -> {
                    session.persist(new Note("too late"));
                    session.flush();
                    pause();
                    assertThatThrownBy(() -> session.find(Note.class, 1L))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("MYFY0541");
                  }));
      try (LogCapture log = LogCapture.of("dev.myfy.data")) {
        sessions.close();
        assertThat(log.lines())
            .anySatisfy(
                line ->
                    assertThat(line)
                        .startsWith("WARNING MYFY0540")
                        .contains("0.3 s", WORKER + " for 0."));
      }
      goOn.countDown();
      assertThatThrownBy(() -> stateAtTheEnd()).hasMessageContaining("MYFY0541");
      assertThat(stored()).isZero();
    }

    @Test
    void aTransactionOfSomebodyElseIsMarked() throws Exception {
      Sessions sessions = sessions(Duration.ZERO);
      Transactions transactions = Transactions.locate();
      start(
          () -> {
            transactions.begin();
            try (Session session = sessions.createSession()) {
              session.persist(new Note("joined"));
              session.flush();
              pause();
              assertThat(transactions.state()).isEqualTo(TransactionState.MARKED);
            } finally {
              transactions.rollback();
            }
          });
      sessions.close();
      goOn.countDown();
      assertThat(stateAtTheEnd()).isEqualTo(TransactionState.NONE);
      assertThat(stored()).isZero();
    }
  }
}
