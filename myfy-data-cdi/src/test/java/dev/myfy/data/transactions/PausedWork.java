package dev.myfy.data.transactions;

import dev.myfy.data.DataException;
import dev.myfy.data.fixture.DataContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A JVM of its own that stands in the middle of a transaction until it is told to go on. */
final class PausedWork {

  static final String INSIDE = "inside";
  static final String COMMITTED = "committed";
  static final String REFUSED = "refused";

  private PausedWork() {}

  static Process start(String url, String timeout, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PausedWork.class.getName(),
            url,
            timeout,
            name)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Database, time-out of the transaction in seconds, and what to store. */
  public static void main(String[] arguments) {
    Map<String, String> settings =
        Map.of(
            "myfy.data.database-url", arguments[0],
            "myfy.data.transaction-timeout", arguments[1]);
    try (DataContainer container = DataContainer.open(settings)) {
      container
          .sessions()
          .runInTransaction(
              session -> {
                session.persist(new Watched(arguments[2]));
                session.flush();
                tell(INSIDE);
                awaitLine();
                session.persist(new Watched(arguments[2] + "-2"));
              });
      tell(COMMITTED);
    } catch (DataException e) {
      tell(REFUSED);
    }
  }

  private static void tell(String what) {
    System.out.write((what + "\n").getBytes(StandardCharsets.US_ASCII), 0, what.length() + 1);
    System.out.flush();
  }

  private static void awaitLine() {
    try {
      if (System.in.read() < 0) {
        throw new IllegalStateException("nobody is there");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
