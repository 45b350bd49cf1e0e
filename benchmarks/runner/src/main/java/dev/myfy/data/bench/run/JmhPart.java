package dev.myfy.data.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.myfy.data.bench.machine.Child;
import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.report.JmhPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Single operations, in the JVMs that JMH starts. */
final class JmhPart {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final ObjectMapper mapper = new ObjectMapper();
  private final Options options;

  JmhPart(Options options) {
    this.options = options;
  }

  void run() throws IOException {
    Path work = Directories.renew(options.target().resolve("bench/jmh"));
    Path results = work.resolve("results.json");
    Stamp stamp = Stamp.now(options.project());
    Child.run(command(results), work, Map.of(), LIMIT);
    JsonNode benchmarks = mapper.readTree(results.toFile());
    ObjectNode raw = mapper.createObjectNode();
    raw.set("stamp", mapper.valueToTree(stamp));
    raw.set("benchmarks", benchmarks);
    new Publisher(options).publish("jmh", raw, new JmhPage(stamp, benchmarks).text());
  }

  private List<String> command(Path results) throws IOException {
    Path module = options.project().resolve("benchmarks/jmh/target");
    String libraries = Files.readString(module.resolve("classpath.txt"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath",
        module.resolve("classes") + ":" + libraries,
        "dev.myfy.data.bench.jmh.JmhMain",
        results.toString(),
        Integer.toString(options.forks()),
        Integer.toString(options.iterations()));
  }
}
