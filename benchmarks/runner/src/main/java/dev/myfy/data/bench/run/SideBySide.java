package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.measure.Answers;
import dev.myfy.data.bench.measure.Bench;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.measure.Statements;
import dev.myfy.data.bench.report.SidesPage;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.StatementLog;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
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

  /** Measures on each server that was asked for, and publishes after each one. */
  Results run() throws IOException {
    Results results = new Results(Stamp.now(options.project()), List.of(), List.of());
    Publisher publisher = new Publisher(options);
    for (ServerKind kind : options.servers()) {
      results = results.and(on(kind, results.stamp()));
      publisher.publish("sides", results, new SidesPage(results).text());
    }
    return results;
  }

  private Results on(ServerKind kind, Stamp stamp) throws IOException {
    try (RunningBanks banks = RunningBanks.start(options, database, kind)) {
      List<Bench.Task> tasks = tasks();
      List<Statements> statements = compare(banks, kind, tasks);
      Bench bench = new Bench(load, database, banks.target());
      return new Results(stamp, blocks(bench, tasks), statements);
    }
  }

  private List<Bench.Task> tasks() {
    List<Bench.Task> tasks = new ArrayList<>();
    for (Endpoint endpoint : options.endpoints()) {
      for (Way way : options.ways()) {
        if (way.isMeasuredAt(endpoint.needsDatabase(), endpoint.isRead())) {
          tasks.add(
              new Bench.Task(
                  way.id(),
                  "/" + way.id() + "/api",
                  endpoint,
                  options.clients(),
                  options.cellMillis()));
        }
      }
    }
    return tasks;
  }

  private List<Statements> compare(RunningBanks banks, ServerKind kind, List<Bench.Task> tasks) {
    Answers answers = new Answers(banks.probe(), kind.id());
    List<Statements> statements = new ArrayList<>();
    StatementLog log = database.statements();
    log.on();
    for (Endpoint endpoint : options.endpoints()) {
      statements.addAll(
          answers.compare(
              tasks.stream().filter(task -> task.endpoint() == endpoint).toList(), log));
    }
    log.off();
    return statements;
  }

  private List<Cell> blocks(Bench bench, List<Bench.Task> tasks) {
    List<Bench.Task> order = new ArrayList<>(tasks);
    Random random = new Random();
    WarmUp.of(order, options.warmUpMillis(), bench::warmUp);
    List<Cell> cells = new ArrayList<>();
    for (int block = 0; block < options.blocks(); block++) {
      Collections.shuffle(order, random);
      database.tidy();
      for (Bench.Task task : order) {
        cells.add(bench.measure(block, task));
      }
    }
    return cells;
  }
}
