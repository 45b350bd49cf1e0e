package dev.myfy.data.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the results were made with.
 *
 * @param commit of the project; with a plus sign if files were changed since
 * @param date when
 * @param machine processors, system, JVM
 * @param options all of {@code -Dbench.*} that were set
 */
public record Stamp(String commit, String date, String machine, Map<String, String> options) {

  public static Stamp now(Path project) {
    return new Stamp(
        git(project, "describe", "--always", "--abbrev=12", "--dirty=+"),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "%d processors, %s %s, Java %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version()),
        set());
  }

  private static Map<String, String> set() {
    Map<String, String> options = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      boolean set = !value.isEmpty() && !value.startsWith("${");
      if (name.startsWith("bench.") && !name.equals("bench.project") && set) {
        options.put(name, value);
      }
    }
    return options;
  }

  private static String git(Path project, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).directory(project.toFile()).start();
      byte[] printed = process.getInputStream().readAllBytes();
      return new String(printed, StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      return "unknown"; // Not a clone, or no Git here.
    }
  }
}
