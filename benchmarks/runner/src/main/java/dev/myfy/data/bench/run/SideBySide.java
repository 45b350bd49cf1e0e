package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.measure.Bench;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Probe;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.Server;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Wars;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All ways of the bank in one server, one server after the other. */
final class SideBySide {

  private final Options options;
  private final Database database;
  private final LoadProcess load;

  SideBySide(Options options, Database database, LoadProcess load) {
    this.options = options;
    this.database = database;
    this.load = load;
  }

  void run() throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (ServerKind kind : options.servers()) {
      cells.addAll(on(kind));
    }
    for (Cell cell : cells) {
      System.out.println(cell);
    }
  }

  private List<Cell> on(ServerKind kind) throws IOException {
    Path work = options.target().resolve("bench").resolve(kind.id());
    Wars wars =
        new Wars(
            options.project().resolve("benchmarks/applications/target"),
            options.target().resolve("bench/wars"));
    Server.Setup setup =
        new Server.Setup(
            kind.home(options.target().resolve("servers")),
            work,
            database,
            wars.driver(),
            options.jvm(),
            options.poolSize());
    try (Server server = kind.create(setup)) {
      server.start();
      for (Way way : options.ways()) {
        server.deploy(wars.bank(way, server), way.id());
      }
      server.deploy(wars.probe(), "probe");
      Probe probe = new Probe(server.port());
      Bench bench =
          new Bench(
              load,
              database,
              new Bench.Target(
                  kind.id(), server.port(), server::processorTime, () -> probe.read().allocated()));
      return blocks(bench);
    }
  }

  private List<Cell> blocks(Bench bench) {
    List<Bench.Task> tasks = new ArrayList<>();
    for (Way way : options.ways()) {
      for (Endpoint endpoint : options.endpoints()) {
        if (!way.hasDatabase() && endpoint.needsDatabase()) {
          continue;
        }
        tasks.add(
            new Bench.Task(
                way.id(),
                "/" + way.id() + "/api",
                endpoint,
                options.clients(),
                options.cellMillis(1)));
      }
    }
    for (Bench.Task task : tasks) {
      bench.warmUp(task, options.warmUpMillis(2));
    }
    List<Cell> cells = new ArrayList<>();
    Random random = new Random(1);
    for (int block = 0; block < options.blocks(2); block++) {
      Collections.shuffle(tasks, random);
      database.tidy();
      for (Bench.Task task : tasks) {
        cells.add(bench.measure(block, task));
      }
    }
    return cells;
  }
}
