package dev.myfy.data.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.PostgresqlServer;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresqlCommitFaultsIT extends CommitFaults {

  private PostgresqlServer server;

  @Override
  FaultWorld open() {
    server = PostgresqlServer.open();
    return FaultWorld.open(
        server,
        "alter table legs add constraint legs_account foreign key (account_id)"
            + " references accounts (id) deferrable initially deferred");
  }

  /** PostgreSQL has aborted the transaction; its COMMIT would quietly roll back. */
  @Test
  void f05SwallowedErrorIsNoSuccess() {
    Answer answer = bank().ask("swallow", bank().nextOperation(), 1, 2);
    assertThat(answer.status()).isIn(409, 500);
    assertPresent(world(), answer, false);
  }

  @Test
  void f09LockTimeout() throws SQLException {
    server.execute("alter role ann set lock_timeout = '500ms'");
    world().pool().flush(FlushMode.ALL);
    try (Connection holder = server.admin();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.executeUpdate("update accounts set version = version where id = 1");
      Answer answer = bank().ask("transfer", bank().nextOperation(), 1, 2);
      assertUnavailable(answer);
      assertThat(answer.response().body()).contains(":lock-timeout");
      assertThat(answer.took()).isLessThan(FaultWorld.READ_TIMEOUT);
      holder.rollback();
    } finally {
      server.execute("alter role ann reset lock_timeout");
      world().pool().flush(FlushMode.ALL);
    }
  }

  @Override
  String grant() {
    return "grant all on odd to ann";
  }

  @Override
  void isolate(boolean serializable) {
    if (serializable) {
      server.alter("default_transaction_isolation", "serializable");
    } else {
      server.reset("default_transaction_isolation");
    }
    world().pool().flush(FlushMode.ALL);
  }
}
