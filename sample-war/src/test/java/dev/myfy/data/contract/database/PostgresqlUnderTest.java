package dev.myfy.data.contract.database;

import dev.myfy.data.contract.machine.BuildDirectory;
import dev.myfy.data.contract.machine.Directories;
import dev.myfy.data.contract.machine.LeftOver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL from a Maven artifact, with a user that is no superuser. */
final class PostgresqlUnderTest extends ServerDatabases {

  private final EmbeddedPostgres server;

  private PostgresqlUnderTest(EmbeddedPostgres server) {
    super(server.getJdbcUrl("postgres", "postgres"), "postgresql+asyncpg");
    this.server = server;
  }

  static PostgresqlUnderTest start() {
    Path directory = BuildDirectory.ofRun("database");
    try {
      LeftOver.end(directory);
      Directories.delete(directory);
      Files.createDirectories(directory);
      // Its own hook stops it when the JVM ends.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.resolve("data"))
              .setServerConfig("listen_addresses", "127.0.0.1")
              .start();
      LeftOver.note(directory, process(directory.resolve("data")));
      PostgresqlUnderTest databases = new PostgresqlUnderTest(server);
      databases.execute("create role " + USER + " login password '" + PASSWORD + "'");
      return databases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessHandle process(Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  @Override
  int port() {
    return server.getPort();
  }

  @Override
  void create(String name) {
    execute("create database \"" + name + "\" owner " + USER);
  }

  @Override
  public List<String> connections(String name, long serverPid) {
    return query(
        "select state || ': ' || query from pg_stat_activity where usename = '"
            + USER
            + "' and datname = '"
            + name
            + "'");
  }

  @Override
  public List<String> openTransactions() {
    return query(
        "select datname || ': ' || query from pg_stat_activity where usename = '"
            + USER
            + "' and state like 'idle in transaction%'");
  }

  /** PostgreSQL refuses while there is a connection. */
  @Override
  public void drop(String name) {
    execute("drop database \"" + name + "\"");
    forget(name);
  }
}
