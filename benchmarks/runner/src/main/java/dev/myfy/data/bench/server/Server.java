package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Child;
import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.machine.Ports;
import dev.myfy.data.bench.machine.ProcessorTime;
import dev.myfy.data.bench.machine.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An application server with one data source, on 127.0.0.1 and free ports. */
public abstract class Server implements AutoCloseable {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final Pattern START = Pattern.compile("MYFY0701.* started in ([0-9]+) ms");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  final Setup setup;
  final int port = Ports.free();

  private @Nullable Child process;

  Server(Setup setup) {
    this.setup = setup;
  }

  /**
   * What a server is made of.
   *
   * @param home where the build has unpacked it
   * @param work its empty directory
   * @param database what its data source leads to
   * @param driver the jar of the JDBC driver
   * @param jvm the options of its JVM
   * @param poolSize of its data source
   */
  public record Setup(
      Path home, Path work, Database database, Path driver, List<String> jvm, int poolSize) {}

  /** Makes the configuration in the empty work directory. */
  abstract void prepare() throws IOException;

  abstract List<String> command();

  abstract Map<String, String> ownEnvironment();

  abstract Path logFile();

  abstract String startedMessage();

  /** The JNDI name of its data source. */
  public abstract String dataSource();

  /** What its own entity managers need in persistence.xml, as elements. */
  String unitProperties() {
    return "";
  }

  /** Returns when the application answers, or throws. */
  public abstract void deploy(Path war, String contextRoot);

  public abstract void undeploy(String contextRoot);

  public final void start() {
    try {
      Directories.renew(setup.work());
      prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment = new HashMap<>(ownEnvironment());
    environment.putAll(setup.database().environment(setup.poolSize()));
    process = Child.start(command(), setup.work(), environment);
    await("start", () -> log().contains(startedMessage()));
  }

  /** Waits until something is done, as long as the server lives. */
  final void await(String what, BooleanSupplier done) {
    Child child = process();
    if (!Waiting.until(PATIENCE, () -> done.getAsBoolean() || !child.isAlive())) {
      throw new IllegalStateException("Not done after " + PATIENCE + ": " + what + "\n" + tail());
    }
    if (!child.isAlive()) {
      throw new IllegalStateException("The server has ended: " + child.printed() + tail());
    }
  }

  final String log() {
    try {
      return Files.exists(logFile())
          ? new String(Files.readAllBytes(logFile()), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the last start of ours took, as our boot line says. */
  public final long lastStartMillis() {
    return START
        .matcher(log())
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("No boot line\n" + tail()));
  }

  public final String tail() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  public final int port() {
    return port;
  }

  public final Duration processorTime() {
    return ProcessorTime.of(process().pid());
  }

  private Child process() {
    if (process == null) {
      throw new IllegalStateException("Not started");
    }
    return process;
  }

  @Override
  public final void close() {
    if (process != null) {
      process.close();
    }
  }
}
