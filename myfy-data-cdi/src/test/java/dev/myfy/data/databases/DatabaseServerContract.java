package dev.myfy.data.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.fixture.DatabaseServer;
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
  void terminatedConnectionsAreDead() throws SQLException {
    assertThat(server.connections()).isZero();
    try (Connection connection = server.admin()) {
      server.terminateConnections();
      assertThat(connection.isValid(1)).isTrue();
    }
  }
}
