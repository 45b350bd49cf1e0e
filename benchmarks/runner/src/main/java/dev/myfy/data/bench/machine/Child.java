package dev.myfy.data.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that cannot outlive this JVM. Its output goes to {@code console.log}. */
public final class Child implements AutoCloseable {

  private static final long POLITE_SECONDS = 20;

  private final Process process;
  private final Path console;
  private final Thread atExit;

  private Child(Process process, Path console) {
    this.process = process;
    this.console = console;
    this.atExit = new Thread(() -> end(5), "end-" + process.pid());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  public static Child start(List<String> command, Path directory, Map<String, String> environment) {
    Path console = directory.resolve("console.log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MYFY_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new Child(process, console);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command.get(0), e);
    }
  }

  /** Runs a command to its end, and returns what it printed. */
  public static String run(
      List<String> command, Path directory, Map<String, String> environment, Duration limit) {
    try (Child child = start(command, directory, environment)) {
      boolean ended = child.awaitEnd(limit.toSeconds());
      if (!ended || child.process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + child.printed());
      }
      return child.printed();
    }
  }

  public String printed() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
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
