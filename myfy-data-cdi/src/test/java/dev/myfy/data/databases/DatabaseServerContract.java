package dev.myfy.data.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.FaultProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The servers that tests hurt: whatever is done to the process, port and data stay. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DatabaseServerContract {

  abstract DatabaseServer open();

  /** Ann, as GRANT wants to have her. */
  abstract String grantee();

  private DatabaseServer server;

  @BeforeAll
  void openServer() {
    server = open();
    server.execute("create table marks (id integer primary key)");
  }

  @AfterAll
  void closeServer() {
    server.close();
  }

  @BeforeEach
  void empty() {
    server.execute("delete from marks", "insert into marks (id) values (1)");
  }

  @Test
  void keepsPortAndDataWhenStoppedAndWhenKilled() {
    int port = server.port();
    server.stop();
    assertThatThrownBy(server::admin).isInstanceOf(SQLException.class);
    server.start();
    assertThat(server.number("select count(*) from marks")).isOne();
    server.execute("insert into marks (id) values (2)");
    server.kill();
    assertThatThrownBy(server::admin).isInstanceOf(SQLException.class);
    server.start();
    assertThat(server.number("select count(*) from marks")).isEqualTo(2);
    assertThat(server.port()).isEqualTo(port);
  }

  @Test
  void frozenItAnswersNobodyUntilThawed() throws Exception {
    try (Connection connection = server.admin();
        Statement statement = connection.createStatement()) {
      server.freeze();
      CompletableFuture<Boolean> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return statement.execute("select 1");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      try {
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
      } finally {
        server.thaw();
      }
      assertThat(answer.get()).isTrue();
    }
  }

  @Test
  void terminatesTheUsersConnectionsOnly() throws SQLException {
    try (Connection admin = server.admin();
        Connection user = server.user()) {
      assertThat(server.connections()).isOne();
      server.terminateConnections();
      assertThat(admin.isValid(1)).isTrue();
      assertThat(user.isValid(1)).isFalse();
    }
    Awaitility.await().until(() -> server.connections() == 0);
  }

  @Test
  void forgottenTransactionsAreSeen() throws SQLException {
    server.execute(
        "create table if not exists own (id integer)", "grant all on own to " + grantee());
    try (Connection user = server.user();
        Statement statement = user.createStatement()) {
      user.setAutoCommit(false);
      statement.executeUpdate("insert into own (id) values (1)");
      Awaitility.await().until(() -> server.openTransactions() == 1);
    }
    Awaitility.await().until(() -> server.openTransactions() == 0);
  }

  @Test
  void proxySeesTheDriversCommit() throws SQLException {
    server.execute(
        "create table if not exists own (id integer)", "grant all on own to " + grantee());
    server.execute("delete from own");
    try (FaultProxy proxy = FaultProxy.before(server)) {
      for (int round = 1; round <= 3; round++) {
        commitOnce(proxy, () -> {});
      }
      assertThatThrownBy(() -> commitOnce(proxy, proxy::dropBeforeCommit))
          .isInstanceOf(SQLException.class);
      assertThat(server.number("select count(*) from own")).isEqualTo(3);
      assertThatThrownBy(() -> commitOnce(proxy, proxy::dropAfterCommit))
          .isInstanceOf(SQLException.class);
      assertThat(server.number("select count(*) from own")).isEqualTo(4);
    }
  }

  /** Commits a first time without a fault, so that the driver may have prepared its COMMIT. */
  private void commitOnce(FaultProxy proxy, Runnable fault) throws SQLException {
    try (Connection user = server.user(proxy.port());
        Statement statement = user.createStatement()) {
      user.setAutoCommit(false);
      statement.executeQuery("select 1").close();
      user.commit();
      statement.executeUpdate("insert into own (id) values (1)");
      fault.run();
      user.commit();
    }
  }
}
