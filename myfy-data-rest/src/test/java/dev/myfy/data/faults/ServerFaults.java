package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F15 to F26: what a client is told when the database or the way to it fails. */
abstract class ServerFaults extends FaultRows {

  private static final int CUSTOMERS = 32;

  /** SQLAlchemy's pool would wait this long for a connection, and then run one statement. */
  private static final Duration LONGEST =
      FaultWorld.POOL_TIMEOUT.plus(FaultWorld.READ_TIMEOUT).plus(FaultWorld.GRACE);

  private Answer transfer() {
    return bank().ask("transfer", bank().nextOperation(), 1, 2);
  }

  /** So many transfers at once, of different accounts. */
  private List<Answer> transfers(int count) {
    return bank()
        .together(count, i -> bank().ask("transfer", bank().nextOperation(), 2 * i + 1, 2 * i + 2));
  }

  private DatabaseServer server() {
    return world().server();
  }

  @Test
  void f15ConnectionIsTerminatedBeforeAStatement() {
    assertUnavailable(terminatedDuring("wait-before-statement"));
    assertNextRequestsSucceed();
  }

  @Test
  void f15ConnectionIsTerminatedBeforeCommit() {
    assertOutcomeUnknown(terminatedDuring("wait-before-commit"));
    assertNextRequestsSucceed();
  }

  private Answer terminatedDuring(String way) {
    String operation = bank().nextOperation();
    Meeting meeting = Meeting.arrange(operation, 1);
    CompletableFuture<Answer> pending = bank().askElsewhere(way, operation, 1, 2);
    meeting.awaitGuests();
    server().terminateConnections();
    meeting.goOn();
    Answer answer = pending.join();
    assertPresent(world(), answer, false);
    return answer;
  }

  private void assertNextRequestsSucceed() {
    for (int i = 0; i < 5; i++) {
      assertThat(transfer().status()).isEqualTo(201);
    }
  }

  /** They were idle long enough to be asked before use. */
  @Test
  void f16AllIdleConnectionsAreTerminated() {
    assertThat(transfers(4)).allMatch(Answer::isAcknowledged);
    server().terminateConnections();
    long pingedAfter = System.nanoTime() + Duration.ofMillis(700).toNanos();
    Awaitility.await().until(() -> System.nanoTime() - pingedAfter > 0);
    assertNextRequestsSucceed();
  }

  /** One request finds out; the others of the generation are gone by then. */
  @Test
  void f16AllConnectionsAreTerminatedJustAfterUse() {
    assertThat(transfers(4)).allMatch(Answer::isAcknowledged);
    server().terminateConnections();
    List<Answer> next = IntStream.range(0, 5).mapToObj(i -> transfer()).toList();
    List<Answer> failed = next.stream().filter(answer -> !answer.isAcknowledged()).toList();
    assertThat(failed).hasSizeLessThanOrEqualTo(1).allMatch(Answer::isRefused);
  }

  /** The ways in which a server goes down, one after the other. */
  abstract List<Runnable> waysDown();

  @Test
  void f17ServerIsRestartedUnderLoad() {
    restartUnderLoad(waysDown());
  }

  @Test
  @Tag("slow")
  void f17ServerIsRestartedUnderLoadAgainAndAgain() {
    List<Runnable> ten = new ArrayList<>();
    while (ten.size() < 10) {
      ten.addAll(waysDown());
    }
    restartUnderLoad(ten.subList(0, 10));
  }

  private void restartUnderLoad(List<Runnable> ways) {
    try (Crowd crowd = new Crowd(bank(), CUSTOMERS)) {
      crowd.awaitLoad();
      for (Runnable way : ways) {
        way.run();
        server().start();
        crowd.awaitService(System.nanoTime());
      }
    }
    assertThat(bank().answers()).extracting(Answer::status).isSubsetOf(201, 500, 503);
  }

  @Test
  void f19WholeServerIsFrozen() {
    List<Answer> during;
    server().freeze();
    try {
      during = transfers(CUSTOMERS);
      assertThat(world().rest().get("bank/ping").statusCode()).isEqualTo(200);
    } finally {
      server().thaw();
    }
    assertThat(during).extracting(Answer::status).containsOnly(503);
    assertThat(during).allSatisfy(FaultRows::assertUnavailable);
    assertThat(during).allMatch(answer -> answer.took().compareTo(LONGEST) < 0);
  }

  @Test
  void f20ServerAcceptsConnectionsAndNeverAnswers() {
    world().proxy().blackHole();
    world().proxy().resetEstablished();
    assertAllUnavailable(transfers(3), FaultWorld.POOL_TIMEOUT.plusSeconds(1));
  }

  @Test
  void f21NobodyListens() {
    world().proxy().refuse();
    world().proxy().resetEstablished();
    assertAllUnavailable(transfers(3), FaultWorld.POOL_TIMEOUT);
  }

  private static void assertAllUnavailable(List<Answer> answers, Duration atMost) {
    Duration limit = atMost.plus(FaultWorld.GRACE);
    assertThat(answers).extracting(Answer::status).containsOnly(503);
    assertThat(answers).allSatisfy(FaultRows::assertUnavailable);
    assertThat(answers).allMatch(answer -> answer.took().compareTo(limit) < 0);
  }

  @Test
  void f22PacketsOfEstablishedConnectionsAreLost() {
    assertThat(transfer().status()).isEqualTo(201);
    world().proxy().swallowEstablished();
    Answer answer = transfer();
    assertThat(answer.status()).isIn(201, 503);
    assertThat(answer.took()).isLessThan(LONGEST);
    assertNextRequestsSucceed();
  }

  @Test
  void f23SlowNetworkChangesNothing() {
    world().proxy().slowAndDelayed(64_000, Duration.ofMillis(50), Duration.ofMillis(20));
    assertThat(transfers(FaultWorld.POOL)).allMatch(Answer::isAcknowledged);
    assertThat(transfers(FaultWorld.POOL)).allMatch(Answer::isAcknowledged);
    assertThat(world().rest().get("bank/total").body())
        .isEqualTo(String.valueOf(FaultWorld.total()));
  }

  /** Lets the application's user have about so many connections. */
  abstract void limitConnections(int most);

  abstract void unlimitConnections();

  @Test
  void f24ServerHasNoMoreConnections() throws SQLException {
    List<Connection> others = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      others.add(server().user());
    }
    limitConnections(10);
    world().proxy().resetEstablished();
    try {
      int before = world().proxy().accepted();
      long begin = System.nanoTime();
      List<Answer> answers = transfers(CUSTOMERS);
      double seconds = Math.ceil((System.nanoTime() - begin) / 1e9);
      assertAllUnavailable(answers, FaultWorld.POOL_TIMEOUT);
      // All places at once before the first has failed, and no more than the places in a second.
      assertThat((double) (world().proxy().accepted() - before))
          .as("attempts to connect in %s s", seconds)
          .isLessThanOrEqualTo(FaultWorld.POOL * (1 + seconds));
    } finally {
      unlimitConnections();
      for (Connection each : others) {
        each.close();
      }
    }
  }

  abstract void changePassword(String password);

  @Test
  void f25PasswordIsChangedMeanwhile() {
    openFewConnections();
    changePassword(FaultWorld.OTHER_PASSWORD);
    try {
      assertThat(transfer().status()).as("on the old connection").isEqualTo(201);
      List<CompletableFuture<Answer>> old = occupyAllConnections();
      world().log().forget();
      long begin = System.nanoTime();
      for (int i = 0; i < 5; i++) {
        assertUnavailable(bank().ask("transfer", bank().nextOperation(), 91, 92));
      }
      long tens = 1 + Duration.ofNanos(System.nanoTime() - begin).toSeconds() / 10;
      Meeting.cancelAll();
      assertThat(old).allMatch(pending -> pending.join().isAcknowledged());
      assertThat(world().log().ours().stream().filter(line -> line.level() == Level.WARNING))
          .as("warnings")
          .hasSizeBetween(1, (int) tens);
    } finally {
      changePassword(DatabaseServer.PASSWORD);
    }
  }

  private void openFewConnections() {
    world().proxy().resetEstablished();
    Awaitility.await().until(() -> transfer().isAcknowledged());
  }

  /** Requests that hold every connection which the pool has, and wait. */
  private List<CompletableFuture<Answer>> occupyAllConnections() {
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    while (world().pool().getMetrics().availableCount() > 0) {
      int account = 2 * pending.size() + 1;
      String operation = bank().nextOperation();
      Meeting meeting = Meeting.arrange(operation, 1);
      pending.add(bank().askElsewhere("wait-before-commit", operation, account, account + 1));
      meeting.awaitGuests();
    }
    assertThat(pending).as("the pool may open more").hasSizeLessThan(FaultWorld.POOL);
    return pending;
  }

  /** The server becomes a replica that only reads, as after a fail-over, or a primary again. */
  abstract void readOnly(boolean on);

  /** What identifies the application's connections on the server. */
  abstract List<Long> connectionIds();

  @Test
  void f26ServerOnlyReads() {
    assertThat(transfers(4)).allMatch(Answer::isAcknowledged);
    List<Long> before = connectionIds();
    readOnly(true);
    try {
      Answer answer = Awaitility.await().until(this::transfer, told -> !told.isAcknowledged());
      assertUnavailable(answer);
      assertThat(world().rest().get("bank/total").statusCode()).isEqualTo(200);
      Awaitility.await("generation gone")
          .atMost(Invariants.RECOVERY)
          .untilAsserted(() -> assertThat(connectionIds()).doesNotContainAnyElementsOf(before));
    } finally {
      readOnly(false);
    }
  }
}
