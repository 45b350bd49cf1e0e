package dev.myfy.data.contract.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A server of an earlier run whose test JVM was killed before it could end it. */
public final class LeftOver {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LeftOver() {}

  /** Notes the process in its directory, by its id and its time of start: ids are used again. */
  public static void note(Path directory, ProcessHandle process) throws IOException {
    Files.writeString(file(directory), process.pid() + " " + startOf(process));
  }

  /** Ends the process that was noted in this directory, if it is still the same one. */
  public static void end(Path directory) throws IOException {
    if (!Files.exists(file(directory))) {
      return;
    }
    String noted = Files.readString(file(directory));
    long pid = Long.parseLong(noted.substring(0, noted.indexOf(' ')));
    Optional<ProcessHandle> process =
        ProcessHandle.of(pid).filter(same -> noted.equals(pid + " " + startOf(same)));
    process.ifPresent(ProcessHandle::destroyForcibly);
    Patience.await(PATIENCE, () -> process.filter(ProcessHandle::isAlive).isEmpty());
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private static Path file(Path directory) {
    return directory.resolve("server.pid");
  }
}
