package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.PostgresqlServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JVM stands still for ten seconds in the middle of a transaction (F40). */
@Tag("slow")
class PausedJvmIT {

  private static final long PAUSE_SECONDS = 10;
  private static final long PATIENCE_SECONDS = 60;

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void transactionWithTimeEnoughIsCommitted() throws Exception {
    assertThat(told("0", "patient")).isEqualTo(PausedWork.COMMITTED);
    assertThat(stored("patient")).isEqualTo(2);
  }

  /** Its time is up when the JVM goes on; its thread and the one that ends it race. */
  @Test
  void transactionWhoseTimeIsUpIsToldAsItEnds() throws Exception {
    boolean committed = told("2", "impatient").equals(PausedWork.COMMITTED);
    assertThat(stored("impatient")).isEqualTo(committed ? 2 : 0);
    assertThat(server.openTransactions()).isZero();
  }

  private static String told(String timeout, String name) throws Exception {
    Process work = PausedWork.start(server.url(), timeout, name);
    try (BufferedReader lines = work.inputReader(StandardCharsets.US_ASCII)) {
      assertThat(next(lines)).isEqualTo(PausedWork.INSIDE);
      signal("STOP", work);
      // The pause itself is what is tested.
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      signal("CONT", work);
      work.outputWriter().append('\n').flush();
      return next(lines);
    } finally {
      work.destroy();
      assertThat(work.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Others log to the standard output too. */
  private static String next(BufferedReader lines) throws IOException {
    List<String> known = List.of(PausedWork.INSIDE, PausedWork.COMMITTED, PausedWork.REFUSED);
    String line = lines.readLine();
    while (line != null && !known.contains(line)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  private static void signal(String name, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static long stored(String name) {
    try (DataContainer container =
        DataContainer.open(Map.of("myfy.data.database-url", server.url()))) {
      return container.number("select count(*) from watched where name like '" + name + "%'");
    }
  }
}
