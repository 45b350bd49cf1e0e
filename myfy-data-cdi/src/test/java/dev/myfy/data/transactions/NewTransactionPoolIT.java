package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.PostgresqlServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Threads that each hold a connection and ask for another one (F34). */
class NewTransactionPoolIT {

  private static final int THREADS = 8;
  private static final int PATIENCE_SECONDS = 20;

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final LogCapture log = LogCapture.of("dev.myfy.data");

  private DataContainer open(int connections) {
    return DataContainer.open(
        Map.of(
            "myfy.data.database-url",
            server.url(),
            "myfy.data.pool-size",
            String.valueOf(connections),
            "myfy.data.max-overflow",
            "0",
            "myfy.data.pool-timeout",
            "1"),
        TypedBean.class);
  }

  private List<String> told(String id) {
    return log.lines().stream().filter(line -> line.contains(id)).toList();
  }

  @Test
  void oneConnectionMoreThanThreadsIsEnough() throws Exception {
    try (DataContainer container = open(THREADS + 1)) {
      assertThat(nested(container)).isEmpty();
    } finally {
      log.close();
    }
    assertThat(told("MYFY0347")).isEmpty();
  }

  @Test
  void asManyConnectionsAsThreadsEndsWithTheTimeOutAndTheFormula() throws Exception {
    try (DataContainer container = open(THREADS)) {
      assertThat(nested(container))
          .isNotEmpty()
          .allSatisfy(
              failure -> assertThat(failure).hasRootCauseInstanceOf(PoolTimeoutException.class));
      assertThat(nested(container)).isNotEmpty();
    } finally {
      log.close();
    }
    assertThat(told("MYFY0347"))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("WARNING") && line.contains("T + 1; it has 8"));
  }

  @Test
  void startSaysHowManyThreadsThePoolIsEnoughFor() {
    open(THREADS).close();
    log.close();
    assertThat(told("MYFY0706"))
        .singleElement()
        .asString()
        .startsWith("INFO")
        .contains("TypedBean.requiresNew()", "has 8, enough for 7");
  }

  @Test
  void startWarnsIfAThreadWouldWaitForItself() {
    try (DataContainer container = open(1)) {
      assertThatThrownBy(() -> nest(container, new CountDownLatch(1)))
          .isInstanceOf(PoolTimeoutException.class);
    } finally {
      log.close();
    }
    assertThat(told("MYFY0706")).singleElement().asString().startsWith("WARNING");
  }

  /** What went wrong, when all threads hold their first connection before they ask for another. */
  private static List<Throwable> nested(DataContainer container) throws Exception {
    CountDownLatch held = new CountDownLatch(THREADS);
    Callable<Boolean> work =
        () -> {
          nest(container, held);
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return threads
          .invokeAll(IntStream.range(0, THREADS).mapToObj(i -> work).collect(Collectors.toList()))
          .stream()
          .flatMap(NewTransactionPoolIT::failure)
          .toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void nest(DataContainer container, CountDownLatch held) {
    SessionFactory sessions = container.sessions();
    sessions.runInTransaction(
        outer -> {
          read(outer);
          held.countDown();
          await(held);
          container
              .get(TypedBean.class)
              .requiresNew(ignored -> sessions.runInTransaction(NewTransactionPoolIT::read));
        });
  }

  private static void read(Session session) {
    session.createQuery("select count(n) from Note n", Long.class).getSingleResult();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Stream<Throwable> failure(Future<Boolean> result) {
    try {
      result.get();
      return Stream.empty();
    } catch (Exception e) {
      return Stream.of(e);
    }
  }
}
