package dev.myfy.data.bench.server;

import dev.myfy.data.bench.machine.Child;
import dev.myfy.data.bench.machine.Directories;
import dev.myfy.data.bench.machine.Ports;
import dev.myfy.data.bench.machine.ProcessorTime;
import dev.myfy.data.bench.machine.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bank as a program of its own, with another framework. */
public final class Stack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final int port;
  private final Child process;

  private Stack(int port, Child process) {
    this.port = port;
    this.process = process;
  }

  /**
   * How to start it.
   *
   * @param jar what is run
   * @param work its directory
   * @param jvm options
   * @param environment where the database is
   */
  public record Setup(Path jar, Path work, List<String> jvm, Map<String, String> environment) {}

  public static Stack start(Setup setup) throws IOException {
    int port = Ports.free();
    List<String> command = new ArrayList<>(List.of(Server.JAVA));
    command.addAll(setup.jvm());
    command.addAll(List.of("-jar", setup.jar().toString()));
    Map<String, String> environment = new HashMap<>(setup.environment());
    environment.put("BENCH_PORT", Integer.toString(port));
    Child process = Child.start(command, Directories.renew(setup.work()), environment);
    if (!Waiting.until(PATIENCE, () -> answers(port) || !process.isAlive()) || !answers(port)) {
      process.close();
      throw new IllegalStateException("Not started: " + setup.jar() + "\n" + process.printed());
    }
    return new Stack(port, process);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  public Duration processorTime() {
    return ProcessorTime.of(process.pid());
  }

  @Override
  public void close() {
    process.close();
  }
}
