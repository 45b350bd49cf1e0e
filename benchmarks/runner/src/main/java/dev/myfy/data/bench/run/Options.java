package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Way;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What can be chosen on the command line, as {@code -Dbench.NAME=VALUE}. */
final class Options {

  private final Map<String, String> usual;

  /** With usual values that some part has instead of the general ones. */
  Options(Map<String, String> usual) {
    this.usual = usual;
  }

  /** Which parts run: sides, jmh, start, growth, stacks, quick. */
  List<String> parts() {
    return Arrays.asList(text("parts", "sides").split(","));
  }

  List<ServerKind> servers() {
    return names("servers", ServerKind.values(), ServerKind::id);
  }

  List<Endpoint> endpoints() {
    return names("endpoints", Endpoint.six(), Endpoint::id);
  }

  List<Way> ways() {
    return names("variants", Way.values(), Way::id);
  }

  /** How many times every cell is measured. */
  int blocks() {
    return Integer.parseInt(text("blocks", "6"));
  }

  /** How long a cell is measured. */
  long cellMillis() {
    return millis("seconds", 1.2);
  }

  /** How long every cell runs before the first one is measured. */
  long warmUpMillis() {
    return millis("warmup", 12);
  }

  private long millis(String name, double usualSeconds) {
    return Math.round(1000 * Double.parseDouble(text(name, Double.toString(usualSeconds))));
  }

  /** How many JVMs JMH starts for each benchmark. */
  int forks() {
    return Integer.parseInt(text("forks", "2"));
  }

  /** How many seconds JMH warms up, and how many it measures, in each JVM. */
  int iterations() {
    return Integer.parseInt(text("iterations", "3"));
  }

  int clients() {
    return Integer.parseInt(text("clients", "8"));
  }

  int poolSize() {
    return Integer.parseInt(text("pool", "8"));
  }

  /** Whether results and docs/performance.md are written into the project, or below target. */
  boolean publishes() {
    return Boolean.parseBoolean(text("publish", "true"));
  }

  List<String> jvm() {
    String heap = text("heap", "1g");
    return List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseG1GC", "-XX:ActiveProcessorCount=2");
  }

  Path project() {
    return Path.of(text("project", ".")).toAbsolutePath().normalize();
  }

  Path target() {
    return project().resolve("benchmarks/runner/target");
  }

  private <E> List<E> names(String option, E[] all, Function<E, String> id) {
    List<String> wanted =
        Arrays.asList(
            text(option, String.join(",", Arrays.stream(all).map(id).toList()))
                .toLowerCase(Locale.ROOT)
                .split(","));
    return wanted.stream().map(name -> one(name, all, id)).toList();
  }

  private static <E> E one(String name, E[] all, Function<E, String> id) {
    return Arrays.stream(all)
        .filter(candidate -> id.apply(candidate).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " is none of " + Arrays.stream(all).map(id).toList()));
  }

  private String text(String name, String general) {
    String value = System.getProperty("bench." + name, "");
    // Maven hands on the placeholder of a property that nobody has set.
    return value.isEmpty() || value.startsWith("${") ? usual.getOrDefault(name, general) : value;
  }
}
