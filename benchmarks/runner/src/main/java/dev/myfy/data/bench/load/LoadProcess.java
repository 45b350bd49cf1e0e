package dev.myfy.data.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.myfy.data.bench.machine.ProcessorTime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Our end of the load's JVM, which lives as long as the run: it warms up once. */
public final class LoadProcess implements AutoCloseable {

  private final ObjectMapper mapper = new ObjectMapper();
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private LoadProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter();
    this.answers = process.inputReader();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-load"));
  }

  public static LoadProcess start(Path log) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Dlog4j2.level=WARN",
            "-Dio.netty.tryReflectionSetAccessible=false",
            "-classpath",
            System.getProperty("java.class.path"),
            LoadMain.class.getName());
    return new LoadProcess(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  /**
   * Runs a load to its end.
   *
   * @throws IllegalStateException if no answer at all was a 2xx
   */
  public LoadResult run(LoadRequest request) {
    try {
      requests.write(mapper.writeValueAsString(request));
      requests.newLine();
      requests.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("The load has ended at " + request);
      }
      LoadResult result = mapper.readValue(answer, LoadResult.class);
      if (result.requests() == 0) {
        throw new IllegalStateException("Not answered with 2xx: " + request + ", " + result);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Duration processorTime() {
    return ProcessorTime.of(process.pid());
  }

  @Override
  public void close() throws IOException {
    requests.close();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
