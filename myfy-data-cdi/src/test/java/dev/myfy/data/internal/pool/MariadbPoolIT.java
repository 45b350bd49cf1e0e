package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import dev.myfy.data.fixture.TestSettings;
import dev.myfy.data.internal.jta.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MariadbPoolIT extends PoolContract {

  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
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

    @Test
    void aSwallowedLockTimeoutStoresNothing() throws SQLException {
      try (ConnectionPool pool =
              ConnectionPool.open(
                  TestSettings.of(url()).get(), transactions, UnaryOperator.identity());
          Connection outside = pool.dataSource().getConnection();
          Statement locking = outside.createStatement()) {
        locking.execute("create table accounts (id int primary key, balance int)");
        locking.execute("insert into accounts values (1, 10), (2, 10)");
        outside.setAutoCommit(false);
        locking.execute("update accounts set balance = 5 where id = 2");
        transactions.begin();
        try (Connection connection = pool.dataSource().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("set innodb_lock_wait_timeout = 1");
          statement.execute("update accounts set balance = 0 where id = 1");
          assertThatThrownBy(
                  () -> statement.execute("update accounts set balance = 20 where id = 2"))
              .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(transactions::commit).isInstanceOf(TransactionFailedException.class);
        outside.rollback();
        try (ResultSet row =
            locking.executeQuery("select min(balance), max(balance) from accounts")) {
          row.next();
          assertThat(row.getInt(1)).isEqualTo(10);
          assertThat(row.getInt(2)).isEqualTo(10);
        }
      }
    }
  }
}
