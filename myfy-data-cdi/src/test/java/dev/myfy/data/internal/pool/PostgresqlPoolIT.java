package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.internal.jta.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
  class CommitTruth {

    private final Transactions transactions = Transactions.locate();

    private void inTransaction(Work work) throws SQLException {
      try (ConnectionPool pool = ConnectionPool.open(TestSettings.of(url()).get(), transactions)) {
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
