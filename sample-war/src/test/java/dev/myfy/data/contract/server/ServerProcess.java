package dev.myfy.data.contract.server;

import dev.myfy.data.contract.machine.LeftOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process that cannot outlive the JVM of the tests. */
final class ServerProcess {

  private static final long POLITE_SECONDS = 30;

  private final Process process;
  private final Thread atExit;

  private ServerProcess(Process process) {
    this.process = process;
    this.atExit = new Thread(() -> end(5), "end-server-" + process.pid());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts the command in the directory; its output goes to {@code console.log} there. */
  static ServerProcess start(
      List<String> command, Path directory, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MYFY_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(consoleFile(directory).toFile());
    try {
      Files.createDirectories(directory);
      Process process = builder.start();
      process.getOutputStream().close();
      LeftOver.note(directory, process.toHandle());
      return new ServerProcess(process);
    } catch (IOException e) {
      throw new ServerFailed("Cannot start " + command.get(0), e);
    }
  }

  /** Runs a command to its end, and returns what it printed. */
  static String run(
      List<String> command, Path directory, Map<String, String> environment, long seconds) {
    ServerProcess run = start(command, directory, environment);
    boolean ended = run.awaitEnd(seconds);
    run.stop();
    String output = console(directory).text();
    if (!ended || run.process.exitValue() != 0) {
      throw new ServerFailed(String.join(" ", command) + " failed", output);
    }
    return output;
  }

  /** What the last process in this directory has printed. */
  static ServerLog console(Path directory) {
    return new ServerLog(consoleFile(directory), 0);
  }

  private static Path consoleFile(Path directory) {
    return directory.resolve("console.log");
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void stop() {
    end(POLITE_SECONDS);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void end(long politeSeconds) {
    process.destroy();
    if (!awaitEnd(politeSeconds)) {
      process.destroyForcibly();
      awaitEnd(politeSeconds);
    }
  }

  private boolean awaitEnd(long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
