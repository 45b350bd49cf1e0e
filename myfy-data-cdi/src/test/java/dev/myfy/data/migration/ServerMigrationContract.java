package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.LogCapture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What revisions do on every database that is a server: it has rights, and names who waits. */
abstract class ServerMigrationContract extends MigrationContract {

  private DatabaseServer server;

  abstract DatabaseServer openServer();

  /** A statement that lasts three seconds. */
  abstract String slowStatement();

  /** Counts who holds the lock. */
  abstract String lockHolders();

  /** How the holder of the lock is told. */
  abstract String[] holder();

  /** A table where the user may make none. */
  abstract String forbiddenTable();

  @BeforeAll
  void open() {
    server = openServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  DatabaseServer server() {
    return server;
  }

  @Override
  String url() {
    return server.url();
  }

  @Override
  Connection connect() throws SQLException {
    return server.user();
  }

  @Test
  void missingRightsAreNamed() {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_wrong.yaml",
            changeSet("0003", "create table " + forbiddenTable() + " (id integer)", ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0913", forbiddenTable(), "denied");
    }
  }

  @Test
  void holderIsNamedWhileItIsWaitedFor() throws Exception {
    project()
        .revision("0001_slow.yaml", changeSet("0001", slowStatement(), ""))
        .waiting(Duration.ofSeconds(1));
    try (LogCapture log = LogCapture.of("dev.myfy.data.migration");
        MigrationManager first = project().manager();
        MigrationManager second = project().manager()) {
      Thread slow = new Thread(first::upgrade);
      slow.start();
      Awaitility.await().until(() -> server.number(lockHolders()) > 0);
      assertThatThrownBy(second::upgrade)
          .hasMessageContaining("MYFY0914")
          .hasMessageContainingAll(holder());
      assertThat(log.lines()).filteredOn(line -> line.contains("MYFY0917")).hasSize(1);
      slow.join();
      assertThat(second.upgrade().isEmpty()).isTrue();
    }
  }
}
