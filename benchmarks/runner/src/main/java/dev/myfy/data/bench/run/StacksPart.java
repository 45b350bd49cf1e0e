package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.measure.Answers;
import dev.myfy.data.bench.measure.Bench;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Probe;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.measure.Statements;
import dev.myfy.data.bench.report.StacksPage;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same endpoints on a server with us, on Quarkus and on Spring Boot, all up at once. */
final class StacksPart {

  private static final String SPRING_BOOT_JAR = "benchmark-spring-boot-0.1.0-SNAPSHOT.jar";

  private static final Map<String, String> USUAL =
      Map.of("servers", "wildfly", "variants", "session", "warmup", "15");

  private final Options options = new Options(USUAL);
  private final Database database;
  private final LoadProcess load;
  private final List<Candidate> candidates = new ArrayList<>();

  StacksPart(Database database, LoadProcess load) {
    this.database = database;
    this.load = load;
  }

  private record Candidate(String name, String base, Bench.Target target) {}

  private record Turn(Candidate candidate, Bench.Task task) {}

  void run() throws IOException {
    Stamp stamp = Stamp.now(options.project());
    ServerKind kind = options.servers().get(0);
    try (RunningBanks banks = RunningBanks.start(options, database, kind);
        Stack quarkus = stack("quarkus", "quarkus/target/quarkus-app/quarkus-run.jar");
        Stack spring = stack("spring-boot", "spring-boot/target/" + SPRING_BOOT_JAR)) {
      candidates.add(new Candidate(kind.id(), "/session/api", banks.target()));
      candidates.add(new Candidate("quarkus", "/api", target("quarkus", quarkus)));
      candidates.add(new Candidate("spring-boot", "/api", target("spring-boot", spring)));
      List<Statements> statements = compare();
      Results results = new Results(stamp, blocks(), statements);
      new Publisher(options).publish("stacks", results, new StacksPage(results).text());
    }
  }

  private Stack stack(String name, String jar) throws IOException {
    Path benchmarks = options.project().resolve("benchmarks");
    return Stack.start(
        new Stack.Setup(
            benchmarks.resolve(jar),
            options.target().resolve("bench").resolve(name),
            options.jvm(),
            database.environment(options.poolSize())));
  }

  /** Without a probe inside: what it allocates is not known. */
  private static Bench.Target target(String name, Stack stack) {
    return new Bench.Target(
        name, stack.port(), stack::processorTime, () -> new Probe.Reading(Map.of(), 0, 0, 0));
  }

  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Endpoint endpoint : options.endpoints()) {
        turns.add(
            new Turn(
                candidate,
                new Bench.Task(
                    candidate.name(),
                    candidate.base(),
                    endpoint,
                    options.clients(),
                    options.cellMillis())));
      }
    }
    return turns;
  }

  private List<Cell> blocks() {
    List<Turn> turns = turns();
    Random random = new Random();
    WarmUp.of(
        turns, options.warmUpMillis(), (turn, millis) -> bench(turn).warmUp(turn.task(), millis));
    List<Cell> cells = new ArrayList<>();
    for (int block = 0; block < options.blocks(); block++) {
      Collections.shuffle(turns, random);
      database.tidy();
      for (Turn turn : turns) {
        cells.add(bench(turn).measure(block, turn.task()));
      }
    }
    return cells;
  }

  private Bench bench(Turn turn) {
    return new Bench(load, database, turn.candidate().target());
  }

  /** Each on its own: the answers of frameworks may differ in how they write a number. */
  private List<Statements> compare() {
    List<Statements> statements = new ArrayList<>();
    database.statements().on();
    for (Turn turn : turns()) {
      Bench.Target target = turn.candidate().target();
      Answers answers = new Answers(new Probe(target.port()), target.server());
      statements.addAll(answers.compare(List.of(turn.task()), database.statements()));
    }
    database.statements().off();
    return statements;
  }
}
