package dev.myfy.data.contract.server;

import dev.myfy.data.contract.database.DatabaseUnderTest;
import dev.myfy.data.contract.machine.BuildDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the password of the database in everything that the servers of a run have logged. */
final class CanarySearch {

  /** server.log and its like, boot.log, console.log, messages.log, ffdc_*.log, *.log_2026-11-22. */
  private static final Pattern LOG = Pattern.compile(".*\\.log(_.*|\\.\\d+)?|.*ffdc.*");

  private CanarySearch() {}

  static void failIfFound(String run) throws IOException {
    List<Path> logs = logs(BuildDirectory.path("contract", run));
    if (logs.isEmpty()) {
      throw new IllegalStateException("No logs of " + run);
    }
    List<Path> telling = logs.stream().filter(CanarySearch::tells).toList();
    if (!telling.isEmpty()) {
      throw new IllegalStateException("The password of the database is in " + telling);
    }
    System.out.println("No password in the " + logs.size() + " log files of " + run);
  }

  private static List<Path> logs(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> LOG.matcher(file.getFileName().toString()).matches())
          .toList();
    }
  }

  private static boolean tells(Path log) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
          .contains(DatabaseUnderTest.CANARY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
