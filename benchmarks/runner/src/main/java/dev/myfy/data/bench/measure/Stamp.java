package dev.myfy.data.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the results were made with.
 *
 * @param commit of the project; with a plus sign if files were changed since
 * @param date when
 * @param machine processors, system, JVM
 * @param options all of {@code -Dbench.*} that were set
 */
public record Stamp(String commit, String date, String machine, Map<String, String> options) {

  /** Asked for once: what the run itself publishes is no change. */
  private static final Map<Path, String> COMMITS = new ConcurrentHashMap<>();

  public static Stamp now(Path project) {
    return new Stamp(
        COMMITS.computeIfAbsent(project, Stamp::commit),
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

  private static String commit(Path project) {
    List<String> command = List.of("git", "describe", "--always", "--abbrev=12", "--dirty=+");
    try {
      Process process = new ProcessBuilder(command).directory(project.toFile()).start();
      byte[] printed = process.getInputStream().readAllBytes();
      return new String(printed, StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      return "unknown"; // Not a clone, or no Git here.
    }
  }
}
