package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.MariadbServer;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariadbCommitFaultsIT extends CommitFaults {

  private MariadbServer server;

  @Override
  FaultWorld open() {
    server = MariadbServer.open(Map.of("innodb-lock-wait-timeout", "1"));
    return FaultWorld.open(
        server,
        "alter table legs add constraint legs_account foreign key (account_id)"
            + " references accounts (id)");
  }

  /** MariaDB undoes the statement only: what the request wrote before would be committed. */
  @ParameterizedTest
  @ValueSource(strings = {"jdbc", "provider"})
  void f06SwallowedLockTimeoutStoresNothing(String how) throws SQLException {
    try (Connection holder = lock(2)) {
      String operation = bank().nextOperation();
      Answer answer =
          bank().askAt("bank/impatient/%s/%s?".formatted(operation, how), operation, 1, 2);
      assertThat(answer.status()).isIn(409, 500, 503);
      assertPresent(world(), answer, false);
      holder.rollback();
    }
  }

  @Test
  void f09LockTimeout() throws SQLException {
    try (Connection holder = lock(1)) {
      Answer answer = bank().ask("transfer", bank().nextOperation(), 1, 2);
      assertUnavailable(answer);
      assertThat(answer.response().body()).contains(":lock-timeout");
      assertPresent(world(), answer, false);
      holder.rollback();
    }
  }

  private Connection lock(long id) throws SQLException {
    Connection holder = server.admin();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.executeQuery("select id from accounts where id = " + id + " for update").close();
    }
    return holder;
  }

  @Override
  String grant() {
    return "flush status";
  }

  @Override
  void isolate(boolean serializable) {
    String level = serializable ? "serializable" : "repeatable read";
    server.execute("set global transaction isolation level " + level);
    world().pool().flush(FlushMode.ALL);
  }
}
