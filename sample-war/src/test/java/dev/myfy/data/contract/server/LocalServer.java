package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.Directories;
import dev.myfy.data.contract.machine.LeftOver;
import dev.myfy.data.contract.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the three servers have in common: a JVM that is started, watched and stopped. */
abstract class LocalServer implements ServerUnderTest {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /**
   * For a JVM that lives a minute: the second compiler and G1 cost more processor time than they
   * save.
   */
  static final List<String> JVM_OPTIONS =
      List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  final Path home;
  final Path work;
  final int httpPort = FreePorts.next();

  private final Set<String> deployed = new HashSet<>();

  private boolean prepared;
  private ServerLog log;
  private ServerProcess process;

  LocalServer(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** Makes the configuration of this server in the empty work directory. */
  abstract void prepare() throws IOException;

  abstract List<String> command();

  abstract Map<String, String> ownEnvironment();

  abstract Path logFile();

  /** The id of the log message that says that the server has started. */
  abstract String startedMessage();

  /** Whether an application of an earlier start is there again. */
  abstract boolean hasLoaded(String contextRoot);

  abstract void deployNow(Path war, String contextRoot);

  abstract void undeployNow(String contextRoot);

  @Override
  public final void start(Map<String, String> environment) {
    if (process != null) {
      throw new IllegalStateException("Already started, as process " + pid());
    }
    try (Stopwatch watch = new Stopwatch("start " + work)) {
      prepareOnce();
      log = new ServerLog(logFile(), 0).fromHere();
      Map<String, String> variables = new HashMap<>(ownEnvironment());
      variables.putAll(environment);
      process = ServerProcess.start(command(), work, variables);
      await("start", this::hasStarted);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private void prepareOnce() {
    if (prepared) {
      return;
    }
    try {
      LeftOver.end(work);
      Directories.delete(work);
      Files.createDirectories(work);
      prepare();
      prepared = true;
    } catch (IOException e) {
      throw new ServerFailed("Cannot prepare " + work, e);
    }
  }

  private boolean hasStarted() {
    return log.contains(startedMessage())
        && deployed.stream().allMatch(this::hasLoaded)
        && Http.answers(uri("", ""));
  }

  /** Waits until something is done, as long as the server lives. */
  final void await(String what, BooleanSupplier done) {
    if (!Patience.await(PATIENCE, () -> done.getAsBoolean() || !process.isAlive())) {
      throw new ServerFailed("Not done after " + PATIENCE + ": " + what, log.tail());
    }
    if (!process.isAlive()) {
      String console = ServerProcess.console(work).tail();
      throw new ServerFailed("The server has ended: " + what, console + "\n" + log.tail());
    }
  }

  @Override
  public final void deploy(Path war, String contextRoot) {
    if (deployed.contains(contextRoot)) {
      throw new IllegalStateException("Undeploy it first: " + contextRoot);
    }
    try (Stopwatch watch = new Stopwatch("deploy " + contextRoot)) {
      deployNow(war, contextRoot);
      deployed.add(contextRoot);
    }
  }

  @Override
  public final void undeploy(String contextRoot) {
    try (Stopwatch watch = new Stopwatch("undeploy " + contextRoot)) {
      undeployNow(contextRoot);
      deployed.remove(contextRoot);
    }
  }

  @Override
  public final ServerLog log() {
    return log;
  }

  @Override
  public final int httpPort() {
    return httpPort;
  }

  @Override
  public final long pid() {
    return process.pid();
  }

  @Override
  public final Path workDirectory() {
    return work;
  }

  @Override
  public final void stop() {
    if (process == null) {
      return;
    }
    try (Stopwatch watch = new Stopwatch("stop " + work)) {
      process.stop();
    } finally {
      process = null;
    }
  }
}
