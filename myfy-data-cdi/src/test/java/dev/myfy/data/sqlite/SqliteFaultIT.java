package dev.myfy.data.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to an SQLite file that is full, gone, no database, or somebody else's. */
class SqliteFaultIT {

  @TempDir Path directory;

  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("fault.db");
  }

  private DataContainer open(String query) {
    return DataContainer.open(Map.of("myfy.data.database-url", "sqlite:///" + file + query));
  }

  private static void add(DataContainer container, String text) {
    container.sessions().runInTransaction(session -> session.persist(new Note(text)));
  }

  private static String check(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return statement.executeQuery("pragma integrity_check").getString(1);
    }
  }

  private static List<String> texts(Path file) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select text from notes")) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Nested
  class AtStart {

    private void refused(String... hints) {
      assertThatThrownBy(() -> open("").close())
          .satisfies(
              failure -> {
                for (String hint : hints) {
                  assertThat(failure).hasStackTraceContaining(hint);
                }
              });
    }

    @Test
    void fileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
      String poem = "Roses are red, ".repeat(100);
      Files.writeString(file, poem);
      refused("MYFY0302", file.toString(), "SQLITE_NOTADB");
      assertThat(Files.readString(file)).isEqualTo(poem);
    }

    /** The super-user may write everything, so there this shows nothing. */
    @Test
    void readOnlyFileIsNamed() throws IOException {
      open("").close();
      assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file));
      refused("MYFY0330", file.toString());
    }

    @Test
    void readOnlyDirectoryIsNamed() {
      assumeTrue(directory.toFile().setWritable(false) && !Files.isWritable(directory));
      refused("MYFY0330", directory.toString());
      assertThat(directory.toFile().setWritable(true)).isTrue();
    }

    @Test
    void directoryIsNamed() throws IOException {
      Files.createDirectory(file);
      refused("MYFY0302", file.toString());
    }
  }

  @Nested
  class FullDisk {

    /** SQLite's own limit gives the same error as the disk. */
    private void limit(DataContainer container, int pages) throws SQLException {
      try (Connection connection = container.get(DataSource.class).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("pragma max_page_count = " + pages);
      }
    }

    @Test
    void acknowledgedRowsStayAndTheCauseIsTold() throws SQLException {
      List<String> acknowledged = new ArrayList<>();
      try (DataContainer container =
          DataContainer.open(
              Map.of(
                  "myfy.data.database-url", "sqlite:///" + file,
                  "myfy.data.pool-size", "1",
                  "myfy.data.max-overflow", "0",
                  "myfy.data.pool-timeout", "2"))) {
        limit(container, (int) container.number("pragma page_count") + 8);
        assertThatThrownBy(
                () -> {
                  for (int i = 0; i < 10_000; i++) {
                    String text = i + "-" + "x".repeat(200);
                    add(container, text);
                    acknowledged.add(text);
                  }
                })
            .hasStackTraceContaining("SQLITE_FULL");
        assertThat(acknowledged).isNotEmpty();
        // The only connection has come back, and works as soon as there is room again.
        limit(container, 1_000_000);
        add(container, "room again");
        acknowledged.add("room again");
      }
      assertThat(check(file)).isEqualTo("ok");
      assertThat(texts(file)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  @Nested
  class AnotherConnection {

    @Test
    void thatHoldsTheLockIsAClearErrorAndThenAllIsWell() throws SQLException {
      try (DataContainer container = open("?timeout=1");
          Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = other.createStatement()) {
        statement.execute("begin immediate");
        assertThatThrownBy(() -> add(container, "waits")).hasStackTraceContaining("SQLITE_BUSY");
        statement.execute("rollback");
        add(container, "goes on");
        assertThat(container.number("select count(*) from notes")).isOne();
      }
    }

    @Test
    void thatWroteAfterARead() throws SQLException {
      try (DataContainer container = open("?timeout=1");
          Connection reader = container.get(DataSource.class).getConnection();
          Statement statement = reader.createStatement()) {
        reader.setAutoCommit(false);
        statement.executeQuery("select count(*) from notes").close();
        add(container, "between");
        // F56: the snapshot is old, and waiting would not make it younger.
        assertThatThrownBy(() -> statement.executeUpdate("delete from notes"))
            .hasMessageContaining("SQLITE_BUSY_SNAPSHOT");
        reader.rollback();
        assertThat(statement.executeUpdate("delete from notes")).isOne();
        reader.rollback();
      }
    }
  }

  @Nested
  class AnotherProcess {

    @Test
    void writesAlternatelyAndNothingIsLost() throws Exception {
      try (DataContainer container = open("")) {
        Process other = Writer.start(file, "other", 50);
        for (int i = 0; i < 50; i++) {
          add(container, "own-" + i);
        }
        List<String> acknowledged = Writer.acknowledged(other);
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(acknowledged).hasSize(50);
        assertThat(container.number("select count(*) from notes")).isEqualTo(100);
      }
      assertThat(check(file)).isEqualTo("ok");
    }

    @Test
    void killedTwentyTimes() throws Exception {
      killed(20);
    }

    @Test
    @Tag("slow")
    void killedTwoHundredTimes() throws Exception {
      killed(200);
    }

    private void killed(int times) throws Exception {
      open("").close();
      List<String> acknowledged = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        Process writer = Writer.start(file, "run" + i, Integer.MAX_VALUE);
        acknowledged.addAll(Writer.acknowledgedUntilKilled(writer, 1 + i * 7 % 60));
      }
      assertThat(check(file)).isEqualTo("ok");
      assertThat(texts(file)).containsAll(acknowledged);
      try (DataContainer container = open("")) {
        add(container, "after all");
      }
    }
  }

  @Nested
  class Undeployed {

    @Test
    void fileIsReleased() throws IOException {
      try (DataContainer container = open("")) {
        add(container, "kept");
      }
      try (Stream<Path> left = Files.list(directory)) {
        assertThat(left).containsExactly(file);
      }
      Path descriptors = Path.of("/proc/self/fd");
      if (Files.isDirectory(descriptors)) {
        try (Stream<Path> open = Files.list(descriptors)) {
          assertThat(open.map(SqliteFaultIT::target)).noneMatch(t -> t.contains("fault.db"));
        }
      }
      Files.move(file, directory.resolve("moved.db"));
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  @Nested
  class FileRemoved {

    @Test
    void isAnErrorAndNotASecondDatabase() throws IOException {
      try (DataContainer container = open("")) {
        add(container, "lost with the file");
        Files.delete(file);
        assertThatThrownBy(() -> add(container, "into nothing"))
            .hasStackTraceContaining("MYFY0331");
        assertThatThrownBy(() -> add(container, "again")).hasStackTraceContaining("MYFY0331");
      }
    }
  }
}
