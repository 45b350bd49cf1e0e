package dev.myfy.data.migration;

import static dev.myfy.data.migration.Project.changeSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.MigrationManager;
import dev.myfy.data.MigrationRun;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import java.beans.Introspector;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PostgresqlMigrationIT extends ServerMigrationContract {

  @Override
  DatabaseServer openServer() {
    return PostgresqlServer.open();
  }

  @Override
  String emptyDatabase(Path directory) {
    execute("drop schema public cascade");
    execute("create schema public");
    return url();
  }

  @Override
  String slowStatement() {
    return "select pg_sleep(3)";
  }

  @Override
  String lockHolders() {
    return "select count(*) from pg_locks where locktype='advisory'";
  }

  @Override
  String[] holder() {
    return new String[] {
      "myfy-data migration " + ProcessHandle.current().pid(), "backend", "127.0.0.1"
    };
  }

  @Override
  String forbiddenTable() {
    return "pg_catalog.intruder";
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

  /** Whose tables are seen by their names alone as long as there are no others. */
  @Test
  void anotherApplicationsTablesFurtherDownTheSearchPathAreNobodysBusiness() {
    project().withUsersAndOrders();
    execute("create schema neighbour");
    execute(
        "create table neighbour.DATABASECHANGELOGLOCK (ID integer primary key, LOCKED boolean,"
            + " LOCKGRANTED timestamp, LOCKEDBY varchar(255))");
    execute("insert into neighbour.DATABASECHANGELOGLOCK values (1, true, now(), 'neighbour')");
    server().execute("alter role ann set search_path = neighbour");
    try (MigrationManager neighbour = project().manager()) {
      neighbour.upgrade();
      server().execute("alter role ann set search_path = public, neighbour");
      assertThat(neighbour.pending().list()).hasSize(2);
      assertThat(neighbour.unlock()).hasToString("Nothing was locked.");
      assertThat(neighbour.upgrade().revisions()).hasSize(2);
      neighbour.stamp("base");
      assertThat(number("select count(*) from neighbour.DATABASECHANGELOG")).isEqualTo(2);
      assertThat(number("select count(*) from DATABASECHANGELOG")).isZero();
    } finally {
      server().execute("alter role ann reset search_path", "drop schema neighbour cascade");
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
                server()
                        .number(
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
