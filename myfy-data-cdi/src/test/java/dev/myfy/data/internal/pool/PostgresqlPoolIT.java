package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.FaultProxy;
import dev.myfy.data.fixture.PostgresqlServer;
import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.fixture.ThreadKind;
import dev.myfy.data.internal.jta.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresqlPoolIT extends PoolContract {

  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  String url() {
    return server.url(server.port());
  }

  @Nested
  class ServerThatStopsAnswering {

    private static final int THREADS = 5;

    /** Agroal would open the connections of virtual threads one by one, without a deadline. */
    @ParameterizedTest
    @MethodSource("dev.myfy.data.fixture.ThreadKind#available")
    void isTriedForEachOfThemAndNoLongerThanTheyWait(ThreadKind kind) throws Exception {
      try (FaultProxy proxy = FaultProxy.before(server);
          ConnectionPool pool =
              ConnectionPool.open(
                  settings(proxy), Transactions.locate(), UnaryOperator.identity())) {
        proxy.blackHole();
        for (FutureTask<String> answer : ask(kind, pool)) {
          assertThat(answer.get(10, TimeUnit.SECONDS)).contains("MYFY0302", "no answer within");
        }
        proxy.pass();
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> ask(kind, pool).get(0).get(10, TimeUnit.SECONDS).equals("served"));
      }
    }

    private DatabaseSettings settings(FaultProxy proxy) {
      return TestSettings.of(server.url(proxy.port()))
          .with("poolTimeout", Duration.ofSeconds(1))
          .with("connectTimeout", Duration.ofSeconds(60))
          .get();
    }

    private List<FutureTask<String>> ask(ThreadKind kind, ConnectionPool pool) {
      List<FutureTask<String>> tasks =
          Stream.generate(() -> new FutureTask<>(() -> answer(pool))).limit(THREADS).toList();
      tasks.forEach(task -> kind.factory().newThread(task).start());
      return tasks;
    }

    private String answer(ConnectionPool pool) {
      try (Connection connection = pool.dataSource().getConnection()) {
        return connection.isValid(5) ? "served" : "dead";
      } catch (SQLException e) {
        return e.getMessage();
      }
    }
  }

  @Nested
  class CommitTruth {

    private final Transactions transactions = Transactions.locate();

    private void inTransaction(Work work) throws SQLException {
      try (ConnectionPool pool =
          ConnectionPool.open(
              TestSettings.of(url()).get(), transactions, UnaryOperator.identity())) {
        transactions.begin();
        try (Connection connection = pool.dataSource().getConnection();
            Statement statement = connection.createStatement()) {
          work.with(statement);
        }
        transactions.commit();
      }
    }

    private interface Work {
      void with(Statement statement) throws SQLException;
    }

    @Test
    void aTransactionThatAnErrorHasAbortedIsNoSuccess() {
      assertThatThrownBy(
              () ->
                  inTransaction(
                      statement ->
                          assertThatThrownBy(() -> statement.execute("select nonsense"))
                              .isInstanceOf(SQLException.class)))
          .isExactlyInstanceOf(TransactionFailedException.class)
          .hasMessageContaining("MYFY0501")
          .hasMessageContaining("MYFY0344");
    }

    @Test
    void aConnectionThatDiedBeforeCommitIsARollback() {
      assertThatThrownBy(
              () ->
                  inTransaction(
                      statement -> {
                        statement.execute("create table never_kept (a int)");
                        server.terminateConnections();
                        assertThatThrownBy(() -> statement.execute("select 1"))
                            .isInstanceOf(SQLException.class);
                      }))
          .isInstanceOf(TransactionFailedException.class)
          .isNotInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("MYFY0501");
    }
  }
}
