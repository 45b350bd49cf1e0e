package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.MigrationRun;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.PostgresqlServer;
import java.beans.Introspector;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresqlMigrationIT extends MigrationContract {

  private DatabaseServer server;

  @BeforeAll
  void open() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Override
  String emptyDatabase(Path directory) {
    execute("drop schema public cascade");
    execute("create schema public");
    return url();
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
  void aChangeSetIsOneTransaction() {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_wrong.yaml",
            changeSet("0003", "create table half (id integer); drop table nowhere", ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0912", "statement 2", "those before it stay");
      assertThat(exists("half")).isFalse();
      assertThat(manager.current().current().orElseThrow().number()).isEqualTo("0002");
    }
  }

  /** It would wait for every session that waits inside of a statement. */
  @Test
  void anIndexIsBuiltConcurrentlyWhileAnotherNodeWaits() throws Exception {
    project()
        .withUsersAndOrders()
        .revision("0003_slow.yaml", changeSet("0003", "select pg_sleep(1)", ""))
        .revision(
            "0004_index.yaml",
            changeSet("0004", "create index concurrently i on users (id)", "drop index i")
                .replace("author: myfy", "author: myfy\n    runInTransaction: false"));
    try (MigrationManager first = project().manager();
        MigrationManager second = project().manager()) {
      CompletableFuture<MigrationRun> one = CompletableFuture.supplyAsync(first::upgrade);
      CompletableFuture<MigrationRun> other = CompletableFuture.supplyAsync(second::upgrade);
      assertThat(one.get().revisions().size() + other.get().revisions().size()).isEqualTo(4);
    }
    assertThat(number("select count(*) from pg_indexes where indexname = 'i'")).isOne();
  }

  @Test
  void missingRightsAreNamed() {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_wrong.yaml",
            changeSet("0003", "create table pg_catalog.intruder (id integer)", ""));
    try (MigrationManager manager = project().manager()) {
      assertThatThrownBy(manager::upgrade)
          .hasMessageContainingAll("MYFY0913", "pg_catalog.intruder", "permission denied");
    }
  }

  @Test
  void holderIsNamedWhileItIsWaitedFor() throws Exception {
    project()
        .revision("0001_slow.yaml", changeSet("0001", "select pg_sleep(3)", ""))
        .waiting(Duration.ofSeconds(1));
    try (LogCapture log = LogCapture.of("dev.myfy.data.migration");
        MigrationManager first = project().manager();
        MigrationManager second = project().manager()) {
      Thread slow = new Thread(first::upgrade);
      slow.start();
      Awaitility.await()
          .until(
              () -> server.number("select count(*) from pg_locks where locktype='advisory'") > 0);
      assertThatThrownBy(second::upgrade)
          .hasMessageContainingAll(
              "MYFY0914",
              "myfy-data migration " + ProcessHandle.current().pid(),
              "backend",
              "127.0.0.1");
      assertThat(log.lines()).filteredOn(line -> line.contains("MYFY0917")).hasSize(1);
      slow.join();
      assertThat(second.upgrade().isEmpty()).isTrue();
    }
  }

  @Test
  void afterAKillInTheMiddleTheNextStartRecovers() throws Exception {
    project()
        .withUsersAndOrders()
        .revision(
            "0003_slow.yaml",
            changeSet(
                "0003",
                "create table half (id integer); select pg_sleep(case when exists (select 1 from"
                    + " pg_class where relname = 'quick') then 0 else 600 end)",
                ""));
    Process upgrade = UpgradeProcess.start(project(), url());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                server.number(
                        "select count(*) from pg_stat_activity where state = 'active'"
                            + " and query like 'select pg_sleep%'")
                    == 1);
    UpgradeProcess.kill(upgrade);
    execute("create table quick (id integer)");
    try (MigrationManager manager = project().manager()) {
      assertThat(manager.upgrade().toString()).startsWith("Applied 0003 slow");
    }
    assertThat(exists("half")).isTrue();
  }

  /** On SQLite the native part of the driver keeps the class loader that has loaded it. */
  @Test
  void anApplicationThatHasMigratedCanBeCollected() throws Exception {
    project().withUsersAndOrders();
    WeakReference<ClassLoader> gone = migrateAndForget();
    assertThat(exists("orders")).isTrue();
    Awaitility.await()
        .untilAsserted(
            () -> {
              // Servers do so when they undeploy; Liquibase looks at its changes as Java beans.
              Introspector.flushCaches();
              System.gc();
              assertThat(gone.get()).isNull();
            });
  }

  private WeakReference<ClassLoader> migrateAndForget() throws Exception {
    try (ApplicationLoader application = new ApplicationLoader(jar -> true)) {
      application.upgrade(project(), url());
      return new WeakReference<>(application.loader());
    }
  }
}
