package dev.myfy.data.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataRuntimeTest {

  @Nested
  class AtStart {

    @Test
    void oneLineTellsWhatIsInForceAndDebugTellsHowLongItTook(@TempDir Path directory) {
      Path file = directory.resolve("boot.db");
      try (LogCapture log = LogCapture.of("dev.myfy.data");
          DataContainer container =
              DataContainer.open(Map.of("myfy.data.database-url", "sqlite:///" + file))) {
        assertThat(container.sessions()).isNotNull();
        assertThat(log.lines())
            .filteredOn(line -> line.contains("MYFY0701"))
            .singleElement()
            .asString()
            .startsWith("INFO")
            .contains("Java SE", "EclipseLink 4.", "SQLite 3.", file.toString())
            .contains("pool 5+10", "environment development")
            .containsPattern("started in [0-9]+ ms$");
        assertThat(log.lines()).anyMatch(line -> line.matches("FINE MYFY0702.*[0-9]+ ms.*"));
      }
    }

    @Test
    void unknownSettingIsWarnedAbout() {
      try (LogCapture log = LogCapture.of("dev.myfy.data");
          DataContainer container = DataContainer.open(Map.of("myfy.data.pol-size", "3"))) {
        assertThat(container.sessions()).isNotNull();
        assertThat(log.lines())
            .anyMatch(line -> line.startsWith("WARNING MYFY0202") && line.contains("POOL_SIZE"));
      }
    }

    @Test
    void unreachableDatabaseFailsWithoutThePassword() throws IOException {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      String url = "mysql://ann:s3cr3t@127.0.0.1:" + port + "/shop";
      assertThatThrownBy(() -> DataContainer.open(Map.of("myfy.data.database-url", url)).close())
          .hasStackTraceContaining("MYFY0302")
          .hasStackTraceContaining("mysql://ann:***@127.0.0.1")
          .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cr3t"));
    }

    @Test
    void aFailureAfterThePoolWasOpenedReleasesTheFile(@TempDir Path directory) throws IOException {
      Path file = directory.resolve("failed.db");
      assertThatThrownBy(
              () ->
                  DataContainer.open(
                          Map.of(
                              "myfy.data.database-url",
                              "sqlite:///" + file,
                              "eclipselink.target-database",
                              "no.such.Platform"))
                      .close())
          .hasStackTraceContaining("MYFY0406");
      assertThat(openFiles()).doesNotContain(file.toString());
    }
  }

  @Nested
  class AtStop {

    @Test
    void everythingIsClosed(@TempDir Path directory) throws IOException {
      Path file = directory.resolve("stopped.db");
      DataContainer container =
          DataContainer.open(Map.of("myfy.data.database-url", "sqlite:///" + file));
      SessionFactory sessions = container.sessions();
      EntityManagerFactory factory = container.get(EntityManagerFactory.class);
      sessions.runInTransaction(session -> session.persist(new Note("kept")));
      container.close();
      assertThat(factory.isOpen()).isFalse();
      assertThatThrownBy(sessions::createSession).hasMessageContaining("MYFY0507");
      assertThat(openFiles()).doesNotContain(file.toString());
      assertThat(Thread.getAllStackTraces().keySet())
          .noneMatch(thread -> thread.getName().startsWith("agroal"));
    }

    @Test
    void workThatIsLeftIsRefusedInsteadOfFailingSomehow() {
      DataContainer container = DataContainer.open(Map.of("myfy.data.shutdown-timeout", "0"));
      try (Session session = container.sessions().createSession()) {
        session.persist(new Note("left"));
        session.flush();
        container.close();
        assertThatThrownBy(() -> session.find(Note.class, 1L)).hasMessageContaining("MYFY0541");
        assertThatThrownBy(session::commit).hasMessageContaining("MYFY0541");
      }
      assertThat(Transactions.locate().state()).isEqualTo(TransactionState.NONE);
    }
  }

  @Nested
  class WithoutTables {

    @Test
    void theErrorNamesTheSettingThatCreatesThem() {
      try (DataContainer container =
          DataContainer.openExactly(Map.of("myfy.data.database-url", "sqlite://"))) {
        assertThatThrownBy(() -> container.sessions().runInTransaction(s -> s.find(Note.class, 1L)))
            .isInstanceOf(DataException.class)
            .hasMessageContaining("MYFY0505")
            .hasMessageContaining("MYFY_DATA_AUTO_CREATE_TABLES=true");
        assertThatThrownBy(
                () -> container.sessions().runInTransaction(s -> s.persist(new Note("x"))))
            .hasMessageContaining("MYFY0505");
      }
    }

    @Test
    void autoCreateTouchesNothingThatExists(@TempDir Path directory) {
      Map<String, String> settings =
          Map.of("myfy.data.database-url", "sqlite:///" + directory.resolve("twice.db"));
      try (DataContainer container = DataContainer.open(settings)) {
        container.sessions().runInTransaction(session -> session.persist(new Note("kept")));
      }
      try (LogCapture log = LogCapture.of("dev.myfy.data");
          DataContainer container = DataContainer.open(settings)) {
        assertThat(container.number("select count(*) from notes")).isOne();
        assertThat(log.lines()).noneMatch(line -> line.contains("MYFY0604"));
      }
    }
  }

  @Nested
  class WithoutABoundary {

    @Test
    void theWarningNamesTheModuleThatIsMissing() {
      try (LogCapture log = LogCapture.of("dev.myfy.data");
          DataContainer container = DataContainer.open(Map.of())) {
        container.inRequest(() -> container.get(Session.class).persist(new Note("lost")));
        assertThat(log.lines())
            .anyMatch(
                line -> line.startsWith("WARNING MYFY0511") && line.contains("myfy-data-rest"));
      }
    }
  }

  @Nested
  class Echo {

    @Test
    void showsStatementsAndNoValues() {
      try (LogCapture log = LogCapture.of("dev.myfy.data.sql");
          DataContainer container = DataContainer.open(Map.of("MYFY_DATA_ECHO", "yes"))) {
        container.sessions().runInTransaction(s -> s.persist(new Note("canary-value")));
        assertThat(log.lines()).anyMatch(line -> line.contains("INSERT INTO notes"));
        assertThat(log.lines()).noneMatch(line -> line.contains("canary-value"));
      }
    }
  }

  private static String stackTrace(Throwable failure) {
    java.io.StringWriter text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  /** What this process has open, where the system tells it. */
  private static java.util.List<String> openFiles() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return java.util.List.of();
    }
    try (java.util.stream.Stream<Path> links = Files.list(descriptors)) {
      return links.map(DataRuntimeTest::target).toList();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
