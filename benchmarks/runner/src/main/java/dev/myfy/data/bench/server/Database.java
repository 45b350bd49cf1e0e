package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.machine.ProcessorTime;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL from a Maven artifact, set up so that neither disk nor housekeeping disturb. */
public final class Database implements AutoCloseable {

  public static final String USER = "postgres";
  public static final String PASSWORD = "postgres";

  /** How long a connection of any way waits for an answer: what is usual with myfy data. */
  static final int READ_TIMEOUT_SECONDS = 60;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("max_connections", "300"),
          Map.entry("fsync", "off"),
          Map.entry("synchronous_commit", "off"),
          Map.entry("full_page_writes", "off"),
          Map.entry("autovacuum", "off"),
          Map.entry("jit", "off"),
          Map.entry("max_wal_size", "4GB"),
          Map.entry("shared_buffers", "512MB"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "statements.log"));

  private final EmbeddedPostgres server;
  private final Path data;

  private Database(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  public static Database start(Path directory) throws IOException {
    Path data = Directories.renew(directory).resolve("data");
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data);
    SETTINGS.forEach(builder::setServerConfig);
    Database database = new Database(builder.start(), data);
    database.execute(
        """
        create table account (id bigint primary key, owner varchar(255) not null,
            balance numeric(19, 2) not null);
        insert into account select id, 'owner ' || id, 1000 from generate_series(1, 10000) id;
        create sequence entry_seq increment by 50 start with 50;
        create sequence entry_down increment by -1;
        create table entry (id bigint primary key, owner varchar(255) not null,
            amount numeric(19, 2) not null);
        """);
    database.tidy();
    return database;
  }

  /** Takes the traces of what was measured before away. */
  public void tidy() {
    execute("truncate entry");
    execute("vacuum full analyze account");
    execute("checkpoint");
  }

  public StatementLog statements() {
    return new StatementLog(this, data.resolve("log/statements.log"));
  }

  void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public int port() {
    return server.getPort();
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?socketTimeout=%d"
        .formatted(port(), READ_TIMEOUT_SECONDS);
  }

  public Duration processorTime() {
    return ProcessorTime.below(pid());
  }

  private long pid() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The environment in which all ways of the bank find this database. */
  public Map<String, String> environment(int poolSize) {
    return Map.of(
        "MYFY_DATA_DATABASE_URL",
        "postgresql+asyncpg://127.0.0.1:" + port() + "/postgres",
        "MYFY_DATA_USERNAME",
        USER,
        "MYFY_DATA_PASSWORD",
        PASSWORD,
        "MYFY_DATA_POOL_SIZE",
        Integer.toString(poolSize),
        "MYFY_DATA_MAX_OVERFLOW",
        "0",
        "BENCH_JDBC_URL",
        jdbcUrl(),
        "BENCH_USER",
        USER,
        "BENCH_PASSWORD",
        PASSWORD,
        "BENCH_POOL_SIZE",
        Integer.toString(poolSize));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
