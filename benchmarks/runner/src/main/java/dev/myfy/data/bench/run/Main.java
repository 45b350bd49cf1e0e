package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.server.Database;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the parts that were asked for, one after the other. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Options options = new Options();
    Path work = Files.createDirectories(options.target().resolve("bench"));
    try (Database database = Database.start(work.resolve("database"));
        LoadProcess load = LoadProcess.start(work.resolve("load.log"))) {
      for (String part : options.parts()) {
        switch (part) {
          case "sides" -> new SideBySide(options, database, load).run();
          default -> throw new IllegalArgumentException("No such part: " + part);
        }
      }
    }
  }
}
