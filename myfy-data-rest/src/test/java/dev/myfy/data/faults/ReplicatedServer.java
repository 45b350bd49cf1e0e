package dev.myfy.data.faults;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A primary and a standby that has everything before a COMMIT is answered. What is said of the
 * server is said of the one that is the primary now.
 */
final class ReplicatedServer implements DatabaseServer {

  private static final String NAME = "standby";

  private final PostgresqlServer first;
  private final PostgresqlServer second;
  private volatile PostgresqlServer primary;

  private ReplicatedServer(PostgresqlServer first, PostgresqlServer second) {
    this.first = first;
    this.second = second;
    this.primary = first;
  }

  static ReplicatedServer open() {
    PostgresqlServer first = PostgresqlServer.open(Map.of("fsync", "on"));
    first.stop();
    ReplicatedServer pair = new ReplicatedServer(first, first.standby(NAME));
    try {
      first.start();
      pair.second.start();
      first.alter("synchronous_standby_names", "'" + NAME + "'");
      Awaitility.await("replication")
          .until(
              () ->
                  first.number(
                          "select count(*) from pg_stat_replication"
                              + " where state = 'streaming' and sync_state = 'sync'")
                      == 1);
      return pair;
    } catch (RuntimeException | Error e) {
      pair.close();
      throw e;
    }
  }

  /** The primary of the beginning. */
  PostgresqlServer first() {
    return first;
  }

  /** Makes the standby the primary. */
  void promote() {
    second.promote();
    primary = second;
  }

  /** Where the first server is, or a proxy before it. */
  @Override
  public int port() {
    return first.port();
  }

  @Override
  public String url(int throughPort) {
    return "postgresql+asyncpg://%s:%s@127.0.0.1:%d,127.0.0.1:%d/shop?target_session_attrs=read-write"
        .formatted(USER, PASSWORD, throughPort, second.port());
  }

  @Override
  public Connection admin() throws SQLException {
    return primary.admin();
  }

  @Override
  public Connection user(int throughPort) throws SQLException {
    return primary.user(throughPort);
  }

  @Override
  public void terminateConnections() {
    primary.terminateConnections();
  }

  @Override
  public long connections() {
    return primary.connections();
  }

  @Override
  public long openTransactions() {
    return primary.openTransactions();
  }

  @Override
  public void start() {
    primary.start();
  }

  @Override
  public void stop() {
    primary.stop();
  }

  @Override
  public void kill() {
    primary.kill();
  }

  @Override
  public void freeze() {
    primary.freeze();
  }

  @Override
  public void thaw() {
    primary.thaw();
  }

  @Override
  public void close() {
    try {
      second.close();
    } finally {
      first.close();
    }
  }
}
