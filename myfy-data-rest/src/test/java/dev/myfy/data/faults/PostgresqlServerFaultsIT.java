package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.PostgresqlServer;
import dev.myfy.data.fixture.PostgresqlServer.Stop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostgresqlServerFaultsIT extends ServerFaults {

  private PostgresqlServer server;

  @Override
  FaultWorld open() {
    server = PostgresqlServer.open(Map.of("fsync", "on"));
    return FaultWorld.open(server);
  }

  @Override
  List<Runnable> waysDown() {
    return List.of(() -> server.stop(Stop.IMMEDIATE), server::kill, server::stop);
  }

  /** Only PostgreSQL has a process for each connection. */
  @Test
  void f18OneConnectionIsFrozen() {
    String operation = bank().nextOperation();
    Meeting meeting = Meeting.arrange(operation, 1);
    CompletableFuture<Answer> pending =
        bank().askElsewhere("wait-before-statement", operation, 1, 2);
    meeting.awaitGuests();
    long frozen =
        server.number(
            "select pid from pg_stat_activity"
                + " where usename = 'ann' and state = 'idle in transaction'");
    server.freezeBackend(frozen);
    try {
      meeting.goOn();
      for (int i = 0; i < 5; i++) {
        assertThat(bank().ask("transfer", bank().nextOperation(), 11, 12).status())
            .as("others are not affected")
            .isEqualTo(201);
      }
      Answer answer = pending.join();
      assertUnavailable(answer);
      assertThat(answer.took())
          .isLessThan(FaultWorld.READ_TIMEOUT.multipliedBy(2).plus(FaultWorld.GRACE));
    } finally {
      server.thawBackend(frozen);
    }
  }

  @Override
  void limitConnections(int most) {
    server.execute("alter role ann connection limit " + most);
  }

  @Override
  void unlimitConnections() {
    server.execute("alter role ann connection limit -1");
  }

  @Override
  void changePassword(String password) {
    server.execute("alter role ann password '" + password + "'");
  }

  @Override
  void readOnly(boolean on) {
    if (on) {
      server.alter("default_transaction_read_only", "on");
    } else {
      // The administrator's own sessions only read as well, by default.
      server.execute("set session characteristics as transaction read write");
      server.reset("default_transaction_read_only");
    }
  }

  @Override
  List<Long> connectionIds() {
    return ids(server, "select pid from pg_stat_activity where usename = 'ann'");
  }

  static List<Long> ids(PostgresqlServer server, String sql) {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = server.admin();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        ids.add(result.getLong(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
