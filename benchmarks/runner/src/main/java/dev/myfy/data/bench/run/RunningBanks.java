package dev.myfy.data.bench.run;

import dev.myfy.data.bench.measure.Bench;
import dev.myfy.data.bench.measure.Probe;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.Server;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Wars;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
import java.nio.file.Path;

/** A server with all ways of the bank, and the probe. */
final class RunningBanks implements AutoCloseable {

  private final ServerKind kind;
  private final Server server;

  private RunningBanks(ServerKind kind, Server server) {
    this.kind = kind;
    this.server = server;
  }

  static RunningBanks start(Options options, Database database, ServerKind kind)
      throws IOException {
    return start(options, database, kind, options.poolSize());
  }

  static RunningBanks start(Options options, Database database, ServerKind kind, int poolSize)
      throws IOException {
    Wars wars = wars(options);
    Server server = server(options, database, kind, wars.driver(), poolSize);
    try {
      server.start();
      for (Way way : options.ways()) {
        server.deploy(wars.bank(way, server), way.id());
      }
      server.deploy(wars.probe(), "probe");
      return new RunningBanks(kind, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  static Wars wars(Options options) throws IOException {
    return new Wars(
        options.project().resolve("benchmarks/applications/target"),
        options.target().resolve("bench/wars"));
  }

  static Server server(
      Options options, Database database, ServerKind kind, Path driver, int poolSize) {
    return kind.create(
        new Server.Setup(
            kind.home(options.target().resolve("servers")),
            options.target().resolve("bench").resolve(kind.id()),
            database,
            driver,
            options.jvm(),
            poolSize));
  }

  int port() {
    return server.port();
  }

  Probe probe() {
    return new Probe(server.port());
  }

  Bench.Target target() {
    return new Bench.Target(kind.id(), server.port(), server::processorTime, probe()::read);
  }

  @Override
  public void close() {
    server.close();
  }
}
