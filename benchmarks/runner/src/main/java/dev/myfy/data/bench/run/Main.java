package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.report.Gate;
import dev.myfy.data.bench.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
          "warmup", "8",
          "publish", "false");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Options options = new Options(Map.of());
    Path work = Files.createDirectories(options.target().resolve("bench"));
    List<String> failures = new ArrayList<>();
    try (Database database = Database.start(work.resolve("database"));
        LoadProcess load = LoadProcess.start(work.resolve("load.log"))) {
      for (String part : options.parts()) {
        try {
          run(part, options, database, load);
        } catch (IOException | RuntimeException e) {
          // The other parts are worth their time all the same.
          e.printStackTrace();
          failures.add(part + ": " + e.getMessage());
        }
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(String.join("\n", failures));
    }
  }

  private static void run(String part, Options options, Database database, LoadProcess load)
      throws IOException {
    System.out.println(Instant.now() + " " + part);
    switch (part) {
      case "sides" -> sides(new SideBySide(options, database, load));
      case "quick" -> quick(new SideBySide(new Options(QUICK), database, load));
      case "jmh" -> new JmhPart(options).run();
      case "start" -> new StartPart(options, database, load).run();
      case "growth" -> new GrowthPart(database, load).run();
      case "stacks" -> new StacksPart(database, load).run();
      default -> throw new IllegalArgumentException("No such part: " + part);
    }
  }

  private static void sides(SideBySide sides) throws IOException {
    Gate gate = new Gate(sides.run());
    System.out.println("Noise: " + gate.noises());
    System.out.println("Below the target: " + gate.failures());
  }

  /** Ends the build with a failure if a target is missed. */
  private static void quick(SideBySide sides) throws IOException {
    Gate gate = new Gate(sides.run());
    System.out.println("Noise, above 0.1 the machine was too busy: " + gate.noises());
    List<String> failures = gate.failures();
    if (!failures.isEmpty()) {
      throw new IllegalStateException("Below the target:\n" + String.join("\n", failures));
    }
  }
}
