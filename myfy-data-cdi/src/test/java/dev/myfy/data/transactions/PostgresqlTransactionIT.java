package dev.myfy.data.transactions;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.FaultProxy;
import dev.myfy.data.fixture.PostgresqlServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.session.UnitState;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostgresqlTransactionIT {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
    server.execute("create database eclipselink owner ann", "create database hibernate owner ann");
  }

  /** A database for each provider: they name their sequences alike. */
  private static String url(String server, String provider) {
    return server.replaceFirst("/shop$", "/" + provider);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class EclipseLink extends TransactionContract {
    @Override
    String url() {
      return PostgresqlTransactionIT.url(server.url(), provider());
    }

    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends TransactionContract {
    @Override
    String url() {
      return PostgresqlTransactionIT.url(server.url(), provider());
    }

    @Override
    String provider() {
      return "hibernate";
    }
  }

  /** Counted on the wire. */
  @Nested
  class RoundTrips {

    @Test
    void aFindInAGetIsOneWithEclipseLink() {
      assertThat(roundTripsOfAFind("eclipselink", "lazy")).isEqualTo(1);
    }

    @Test
    void aFindInAGetIsOneWithHibernate() {
      assertThat(roundTripsOfAFind("hibernate", "lazy")).isEqualTo(1);
    }

    /** BEGIN travels with the statement, COMMIT alone. */
    @Test
    void aFindInATransactionIsTwo() {
      assertThat(roundTripsOfAFind("eclipselink", "always")).isEqualTo(2);
    }

    private int roundTripsOfAFind(String provider, String getTransaction) {
      try (FaultProxy wire = FaultProxy.before(server);
          Requesting requests = new Requesting(open(wire, provider, getTransaction))) {
        Long id = requests.store("found by " + provider + " " + getTransaction);
        find(requests, id);
        int before = wire.roundTrips();
        find(requests, id);
        return wire.roundTrips() - before;
      }
    }

    private void find(Requests requests, Long id) {
      requests.get(session -> assertThat(session.find(Watched.class, id)).isNotNull());
    }

    private DataContainer open(FaultProxy wire, String provider, String getTransaction) {
      return DataContainer.open(
          Map.of(
              "myfy.data.database-url", url(server.url(wire.port()), provider),
              "myfy.data.persistence-provider", provider,
              "myfy.data.get-transaction", getTransaction));
    }
  }

  /** Rows of one kind are written together, with EclipseLink. */
  @Nested
  class Batches {

    private final FaultProxy wire = FaultProxy.before(server);
    private final Requesting requests =
        new Requesting(
            DataContainer.open(
                Map.of(
                    "myfy.data.database-url",
                    PostgresqlTransactionIT.url(server.url(wire.port()), "eclipselink"))));
    private final Long first = requests.store("first of a batch");
    private final Long second = requests.store("second of a batch");

    @AfterEach
    void close() {
      requests.execute("delete from watched where name like '%of a batch'");
      requests.close();
      wire.close();
    }

    private void rename(Session session, String to) {
      session.find(Watched.class, first).setName("first " + to);
      session.find(Watched.class, second).setName("second " + to);
    }

    /** Two to read, one to write, one to commit. */
    @Test
    void twoChangesAreOneRoundTrip() {
      requests.post(session -> rename(session, "warm of a batch"));
      int before = wire.roundTrips();
      requests.post(session -> rename(session, "renamed of a batch"));
      assertThat(wire.roundTrips() - before).isEqualTo(4);
      assertThat(requests.names())
          .contains("first renamed of a batch", "second renamed of a batch");
    }

    @Test
    void aConflictAboutOneOfThemStoresNeither() {
      assertThatThrownBy(
              () ->
                  requests.post(
                      session -> {
                        rename(session, "lost of a batch");
                        requests.execute("update watched set version = 9 where id = " + second);
                      }))
          .isInstanceOf(TransactionFailedException.class)
          .satisfies(
              failure ->
                  assertThat(Causes.of(failure))
                      .anyMatch(OptimisticLockException.class::isInstance));
      assertThat(requests.names()).noneMatch(name -> name.contains("lost"));
    }

    @Test
    void whatTheDatabaseRefusesIsSaidWithoutItsValue() {
      requests.store("taken of a batch");
      assertThatThrownBy(
              () ->
                  requests.post(
                      session -> {
                        session.find(Watched.class, first).setName("free of a batch");
                        session.find(Watched.class, second).setName("taken of a batch");
                      }))
          .satisfies(
              failure -> {
                assertThat(Causes.of(failure))
                    .filteredOn(SQLException.class::isInstance)
                    .extracting(cause -> ((SQLException) cause).getSQLState())
                    .contains("23505");
                assertThat(failure).hasMessageContaining("unique");
                assertThat(failure.getMessage()).doesNotContain("taken of a batch");
              });
      assertThat(requests.names()).noneMatch(name -> name.contains("free"));
    }
  }

  /** The time-out ends the transaction in the middle of something, on a thread of its own. */
  @Nested
  class RaceAgainstTheTimeOut {

    private static final int THREADS = 8;

    @Test
    void withEclipseLinkNothingIsStored() {
      race("eclipselink", 2 * THREADS);
    }

    @Test
    void withHibernateNothingIsStored() {
      race("hibernate", 2 * THREADS);
    }

    /** The client waits for the time-out, not for the statement. */
    @Test
    void aStatementThatRunsIsEnded() {
      try (Requesting requests = new Requesting(open("eclipselink"))) {
        Duration time = requests.timeOf("select pg_sleep(20)");
        assertThat(time).isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
        assertThat(requests.connectionsInUse()).isZero();
      }
    }

    /** Committed and told so, or rolled back and told so. */
    @Test
    void aCommitThatTakesLongerIsToldAsItEnds() {
      try (Requesting requests = new Requesting(open("eclipselink"))) {
        requests.execute(
            "create function slow() returns trigger language plpgsql"
                + " as 'begin perform pg_sleep(2); return null; end'",
            "create constraint trigger slow after insert on watched deferrable initially deferred"
                + " for each row execute function slow()");
        boolean told = requests.commits("slow");
        requests.execute("drop function slow cascade");
        assertThat(requests.names().contains("slow")).isEqualTo(told);
        requests.execute("delete from watched where name = 'slow'");
      }
    }

    @Test
    @Tag("slow")
    void twoHundredTimesNothingIsStored() {
      race("eclipselink", 200);
      race("hibernate", 200);
    }

    private void race(String provider, int times) {
      try (Requesting requests = new Requesting(open(provider))) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
          IntStream.range(0, times)
              .mapToObj(number -> runAsync(() -> write(requests, number), threads))
              .toList()
              .forEach(CompletableFuture::join);
        } finally {
          threads.shutdownNow();
        }
        assertThat(requests.names()).filteredOn(name -> name.startsWith("raced")).isEmpty();
        assertThat(requests.connectionsInUse()).isZero();
      }
      assertThat(server.openTransactions()).isZero();
    }

    private void write(Requests requests, int number) {
      requests
          .container()
          .inRequest(
              () -> {
                Session session = requests.container().get(Session.class);
                assertThatThrownBy(() -> writeForEver(session, number)).isNotNull();
                assertThat(requests.unit().state())
                    .isIn(UnitState.GONE, UnitState.MARKED_BY_OTHERS);
                session.rollback();
              });
      assertThat(Transactions.locate().state()).isEqualTo(TransactionState.NONE);
    }

    @SuppressWarnings("InfiniteLoopStatement") // The time-out ends it.
    private void writeForEver(Session session, int number) {
      for (int i = 0; ; i++) {
        session.persist(new Watched("raced " + number + " " + i));
        session.flush();
      }
    }

    private DataContainer open(String provider) {
      return DataContainer.open(
          Map.of(
              "myfy.data.database-url",
              server.url(),
              "myfy.data.transaction-timeout",
              "1",
              "myfy.data.persistence-provider",
              provider));
    }
  }
}
