package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.report.Gate;
import dev.myfy.data.bench.report.SidesPage;
import dev.myfy.data.bench.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the parts that were asked for, one after the other. */
public final class Main {

  /** One server, the endpoints that tell most, and what is needed to judge them. */
  private static final Map<String, String> QUICK =
      Map.of(
          "servers", "wildfly",
          "endpoints", "ping,find,list,transfer",
          "variants", "session,session-again,container,agroal,joined,none",
          "publish", "false");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Options options = new Options(Map.of());
    Path work = Files.createDirectories(options.target().resolve("bench"));
    try (Database database = Database.start(work.resolve("database"));
        LoadProcess load = LoadProcess.start(work.resolve("load.log"))) {
      for (String part : options.parts()) {
        switch (part) {
          case "sides" -> sides(options, new SideBySide(options, database, load));
          case "quick" -> quick(new SideBySide(new Options(QUICK), database, load));
          case "jmh" -> new JmhPart(options).run();
          case "start" -> new StartPart(options, database, load).run();
          case "growth" -> new GrowthPart(database, load).run();
          case "stacks" -> new StacksPart(database, load).run();
          default -> throw new IllegalArgumentException("No such part: " + part);
        }
      }
    }
  }

  private static void sides(Options options, SideBySide sides) throws IOException {
    Results results = sides.run();
    new Publisher(options).publish("sides", results, new SidesPage(results).text());
    System.out.println("Below the target: " + new Gate(results).failures());
  }

  /** Ends the build with a failure if a target is missed. */
  private static void quick(SideBySide sides) throws IOException {
    Results results = sides.run();
    new Publisher(new Options(QUICK)).publish("sides", results, new SidesPage(results).text());
    List<String> failures = new Gate(results).failures();
    if (!failures.isEmpty()) {
      throw new IllegalStateException("Below the target:\n" + String.join("\n", failures));
    }
  }
}
