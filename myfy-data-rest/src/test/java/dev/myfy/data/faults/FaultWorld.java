package dev.myfy.data.faults;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.FaultProxy;
import dev.myfy.data.fixture.RestServer;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database, a bad network, the bank behind HTTP, and whoever listens to the log. */
final class FaultWorld implements AutoCloseable {

  static final Duration POOL_TIMEOUT = Duration.ofSeconds(2);
  static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

  /** What a busy machine may add. */
  static final Duration GRACE = Duration.ofSeconds(1);

  static final int POOL = 8;

  /** Ann's, after it was changed. */
  static final String OTHER_PASSWORD = "an0ther-canary";

  private static final int REQUEST_THREADS = 40;
  private static final long BALANCE = 1000;

  private final DatabaseServer server;
  private final FaultProxy proxy;
  private final EverythingLogged log;
  private final DataContainer container;
  private final RestServer rest;
  private final Bank bank;

  private FaultWorld(
      DatabaseServer server, FaultProxy proxy, EverythingLogged log, DataContainer container) {
    this.server = server;
    this.proxy = proxy;
    this.log = log;
    this.container = container;
    rest = RestServer.start(container, REQUEST_THREADS, BankResource.class);
    bank = new Bank(rest);
  }

  /** With this server, which is closed in the end; the statements are run on the bank's tables. */
  static FaultWorld open(DatabaseServer server, String... statements) {
    FaultProxy proxy = FaultProxy.before(server);
    EverythingLogged log =
        new EverythingLogged(List.of(DatabaseServer.PASSWORD, OTHER_PASSWORD, Leg.MEMO));
    try {
      Map<String, String> settings = settings(server.url(proxy.port()));
      DataContainer container = DataContainer.open(settings, BankResource.class);
      server.execute(statements);
      return new FaultWorld(server, proxy, log, container);
    } catch (RuntimeException | Error e) {
      proxy.close();
      log.close();
      server.close();
      throw e;
    }
  }

  /** Time-outs that let a fault take seconds, not minutes. */
  static Map<String, String> settings(String url) {
    return new HashMap<>(
        Map.of(
            "myfy.data.database-url", url,
            "myfy.data.pool-size", String.valueOf(POOL / 2),
            "myfy.data.max-overflow", String.valueOf(POOL / 2),
            "myfy.data.pool-timeout", String.valueOf(POOL_TIMEOUT.toSeconds()),
            "myfy.data.connect-timeout", "2",
            "myfy.data.read-timeout", String.valueOf(READ_TIMEOUT.toSeconds())));
  }

  DatabaseServer server() {
    return server;
  }

  FaultProxy proxy() {
    return proxy;
  }

  Bank bank() {
    return bank;
  }

  RestServer rest() {
    return rest;
  }

  EverythingLogged log() {
    return log;
  }

  AgroalDataSource pool() {
    try {
      return container.get(DataSource.class).unwrap(AgroalDataSource.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No fault, the balances as on the first day, an empty ledger, nothing remembered. */
  void renew() {
    Meeting.cancelAll();
    proxy.pass();
    List<String> statements = new ArrayList<>(List.of("delete from legs", "delete from accounts"));
    for (int id = 1; id <= Bank.ACCOUNTS; id++) {
      statements.add(
          "insert into accounts (id, version, balance, owner) values (%d, 1, %d, 'somebody')"
              .formatted(id, BALANCE));
    }
    server.execute(statements.toArray(String[]::new));
    bank.forget();
    log.forget();
  }

  static long total() {
    return BALANCE * Bank.ACCOUNTS;
  }

  static long balance() {
    return BALANCE;
  }

  @Override
  public void close() {
    Meeting.cancelAll();
    bank.close();
    rest.close();
    container.close();
    proxy.close();
    log.close();
    server.close();
  }
}
