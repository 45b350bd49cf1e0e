package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSourceMetrics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** What holds after every fault, once it is over; the numbers are those of docs/reliability.md. */
final class Invariants {

  /** Within this time everything is given back, and the service is back. */
  static final Duration RECOVERY = Duration.ofSeconds(2);

  private static final int ORDINARY_REQUESTS = 20;

  private final FaultWorld world;

  Invariants(FaultWorld world) {
    this.world = world;
  }

  void hold() {
    everythingIsGivenBack();
    noTransactionStaysOnAThread();
    noTransactionStaysInTheDatabase();
    serviceIsBack();
    wholePoolCanBeLent();
    ledgerKeepsItsPromises();
    moneyIsNeitherMadeNorLost();
    secretsAreNowhere();
  }

  /** I1: no half transfer; the balances are what the ledger says. */
  private void moneyIsNeitherMadeNorLost() {
    DatabaseServer server = world.server();
    assertThat(server.number("select sum(balance) from accounts")).isEqualTo(FaultWorld.total());
    assertThat(
            server.number(
                "select count(*) from (select operation from legs group by operation"
                    + " having count(*) <> 2 or sum(amount) <> 0) h"))
        .as("half transfers")
        .isZero();
    assertThat(
            server.number(
                "select count(*) from accounts a where balance <> "
                    + FaultWorld.balance()
                    + " + coalesce((select sum(l.amount) from legs l where l.account_id = a.id),"
                    + " 0)"))
        .as("accounts that the ledger does not explain")
        .isZero();
  }

  /** I2 and I3: what was acknowledged is there once, what was refused is not. */
  private void ledgerKeepsItsPromises() {
    Map<String, Integer> ledger = ledger();
    List<String> broken = new ArrayList<>();
    for (Answer answer : world.bank().answers()) {
      int legs = ledger.getOrDefault(answer.operation(), 0);
      if (answer.isAcknowledged() && legs != 2 || answer.isRefused() && legs != 0) {
        broken.add(answer.operation() + ": told " + answer.status() + ", legs " + legs);
      }
    }
    assertThat(broken).as("promises broken").isEmpty();
  }

  private Map<String, Integer> ledger() {
    Map<String, Integer> ledger = new HashMap<>();
    try (Connection connection = world.server().admin();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select operation, count(*) from legs group by operation")) {
      while (result.next()) {
        ledger.put(result.getString(1), result.getInt(2));
      }
      return ledger;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** I4: nothing is lent, and nobody waits. */
  private void everythingIsGivenBack() {
    Awaitility.await("pool given back")
        .atMost(RECOVERY)
        .pollDelay(Duration.ZERO)
        .untilAsserted(this::assertNothingIsLent);
  }

  private void assertNothingIsLent() {
    AgroalDataSourceMetrics pool = world.pool().getMetrics();
    assertThat(pool.activeCount()).as("lent").isZero();
    assertThat(pool.awaitingCount()).as("waiting").isZero();
    assertThat(pool.availableCount()).as("idle").isLessThanOrEqualTo(FaultWorld.POOL);
  }

  /** I4: no place was lost; as many as ever can have a connection at once. */
  private void wholePoolCanBeLent() {
    Awaitility.await("whole pool lent")
        .atMost(RECOVERY.multipliedBy(2))
        .pollDelay(Duration.ZERO)
        .until(this::lendsWholePool);
  }

  private boolean lendsWholePool() {
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    for (int i = 0; i < FaultWorld.POOL; i++) {
      String operation = world.bank().nextOperation();
      Meeting.arrange(operation, 1);
      pending.add(world.bank().askElsewhere("wait-before-commit", operation, 2 * i + 1, 2 * i + 2));
    }
    try {
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .until(() -> allLent() || pending.stream().anyMatch(Future::isDone));
      return allLent();
    } finally {
      Meeting.cancelAll();
      pending.forEach(CompletableFuture::join);
    }
  }

  private boolean allLent() {
    return world.pool().getMetrics().activeCount() == FaultWorld.POOL;
  }

  /** I5. */
  private void noTransactionStaysOnAThread() {
    assertThat(world.rest().onEveryThread(() -> Transactions.locate().state()))
        .containsOnly(TransactionState.NONE);
  }

  /** I6. A server may need a moment to notice that a client has gone. */
  private void noTransactionStaysInTheDatabase() {
    Awaitility.await("no forgotten transaction")
        .atMost(RECOVERY)
        .pollDelay(Duration.ZERO)
        .until(() -> world.server().openTransactions() == 0);
  }

  /** I8. The first success may take a moment; from then on there is no failure. */
  private void serviceIsBack() {
    Awaitility.await("service back")
        .atMost(RECOVERY)
        .pollDelay(Duration.ZERO)
        .until(() -> world.bank().transfer().isAcknowledged());
    for (int i = 0; i < ORDINARY_REQUESTS; i++) {
      Answer answer = world.bank().transfer();
      assertThat(answer.status()).as("ordinary request %d", i).isEqualTo(201);
    }
  }

  /** I7. */
  private void secretsAreNowhere() {
    assertThat(world.log().leaks()).as("secrets in the log").isEmpty();
    assertThat(world.bank().answers())
        .allSatisfy(
            answer ->
                assertThat(answer.response().body())
                    .doesNotContain(DatabaseServer.PASSWORD, Leg.MEMO));
  }
}
