package dev.myfy.data.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.ThreadKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The factory on many threads, whichever the database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SessionFactoryContract {

  private static final String KINDS = "dev.myfy.data.fixture.ThreadKind#available";
  private static final int CROWD = 1_000;

  /** A database that may be used. */
  abstract String url();

  private DataContainer container;

  @BeforeAll
  void open() {
    container = open(8, "60");
  }

  @AfterAll
  void close() {
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  private DataContainer open(int poolSize, String poolTimeout) {
    Map<String, String> settings = new HashMap<>();
    settings.put("myfy.data.database-url", url());
    settings.put("myfy.data.pool-size", String.valueOf(poolSize));
    settings.put("myfy.data.max-overflow", "0");
    settings.put("myfy.data.pool-timeout", poolTimeout);
    return DataContainer.open(settings);
  }

  private static List<FutureTask<Void>> start(ThreadKind kind, int number, IntConsumer work) {
    CountDownLatch ready = new CountDownLatch(number);
    List<FutureTask<Void>> tasks =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    new FutureTask<Void>(
                        () -> {
                          ready.countDown();
                          ready.await();
                          work.accept(i);
                          return null;
                        }))
            .toList();
    tasks.forEach(task -> kind.factory().newThread(task).start());
    return tasks;
  }

  private static void await(List<FutureTask<Void>> tasks) {
    try {
      for (FutureTask<Void> task : tasks) {
        task.get(60, TimeUnit.SECONDS);
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private long count() {
    return container.number("select count(*) from notes");
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aThousandAtOnceAreServedByEightConnections(ThreadKind kind) {
    List<FutureTask<Void>> tasks =
        start(
            kind,
            CROWD,
            i ->
                container
                    .sessions()
                    .runInTransaction(session -> session.persist(new Note("note " + i))));
    await(tasks);
    assertThat(count()).isEqualTo(CROWD);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void whoeverIsNotServedIsToldWhy(ThreadKind kind) {
    container.close();
    try (DataContainer small = open(1, "0.1");
        Session holder = small.sessions().createSession()) {
      holder.persist(new Note("held"));
      holder.flush();
      await(start(kind, 20, i -> assertTurnedAway(small)));
    } finally {
      container = open(8, "60");
    }
  }

  private static void assertTurnedAway(DataContainer container) {
    assertThatThrownBy(
            () -> container.sessions().runInTransaction(session -> session.find(Note.class, -1L)))
        .isInstanceOf(PoolTimeoutException.class)
        .hasMessageContaining("MYFY0303");
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void workOutlivesTheRequestThatStartedIt(ThreadKind kind) throws Exception {
    CountDownLatch requestIsOver = new CountDownLatch(1);
    CompletableFuture<Long> number = new CompletableFuture<>();
    Runnable work =
        () -> {
          try (Session session = container.sessions().createSession()) {
            session.persist(new Note("outlived"));
            requestIsOver.await();
            session.commit();
            number.complete(
                session.createQuery("select n.id from Note n", Long.class).getSingleResult());
          } catch (InterruptedException | RuntimeException e) {
            number.completeExceptionally(e);
          }
        };
    container.inRequest(
        () -> {
          container.get(Session.class).find(Note.class, -1L);
          container.get(Session.class).rollback();
          kind.factory().newThread(work).start();
        });
    requestIsOver.countDown();
    assertThat(number.get(30, TimeUnit.SECONDS)).isPositive();
    assertThat(count()).isOne();
  }

  @Test
  void insideARequestOtherThreadsHaveTransactionsOfTheirOwn() {
    container.inRequest(
        () -> {
          Session session = container.get(Session.class);
          session.isTransactionActive();
          await(
              start(
                  ThreadKind.PLATFORM,
                  2,
                  i ->
                      container
                          .sessions()
                          .runInTransaction(own -> own.persist(new Note("own " + i)))));
          session.persist(new Note("given up"));
          session.flush();
          session.rollback();
        });
    assertThat(count()).isEqualTo(2);
  }
}
