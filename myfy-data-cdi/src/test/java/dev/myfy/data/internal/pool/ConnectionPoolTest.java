package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.PoolTimeoutException;
import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPoolTest {

  private static Connection connection(DataContainer container) throws SQLException {
    return container.get(DataSource.class).getConnection();
  }

  @Nested
  class Exhausted {

    private final Map<String, String> one =
        Map.of(
            "myfy.data.pool-size", "1",
            "myfy.data.max-overflow", "0",
            "myfy.data.pool-timeout", "0.2");

    @Test
    void dataSourceThrowsATransientFailureThatExplainsItself() throws SQLException {
      try (DataContainer container = DataContainer.open(one);
          Connection held = connection(container)) {
        assertThat(held.isClosed()).isFalse();
        assertThatThrownBy(() -> connection(container))
            .isInstanceOf(SQLTransientConnectionException.class)
            .hasCauseInstanceOf(PoolTimeoutException.class)
            .hasMessageContaining("MYFY0303")
            .hasMessageContaining("pool size 1, overflow 0; 1 in use");
      }
    }

    @Test
    void sessionThrowsThePoolsOwnException() throws SQLException {
      try (DataContainer container = DataContainer.open(one);
          Connection held = connection(container);
          Session session = container.sessions().createSession()) {
        assertThat(held.isClosed()).isFalse();
        assertThatThrownBy(() -> session.find(Note.class, 1L))
            .isInstanceOf(PoolTimeoutException.class);
      }
    }
  }

  @Nested
  class OnReturn {

    @Test
    void whatWasNotCommittedIsRolledBack() throws SQLException {
      try (DataContainer container = DataContainer.open(Map.of())) {
        try (Connection connection = connection(container);
            Statement statement = connection.createStatement()) {
          connection.setAutoCommit(false);
          statement.executeUpdate("insert into notes (text, version) values ('open', 1)");
        }
        assertThat(container.number("select count(*) from notes")).isZero();
      }
    }
  }

  @Nested
  class InTransaction {

    @Test
    void allWorkRunsOnOneConnectionWhichComesBackAtTheEnd() throws SQLException {
      try (DataContainer container = DataContainer.open(Map.of())) {
        AgroalDataSource pool = container.get(DataSource.class).unwrap(AgroalDataSource.class);
        container
            .sessions()
            .runInTransaction(
                session -> {
                  session.persist(new Note("one"));
                  session.flush();
                  session.createQuery("select n from Note n").getResultList();
                  assertThat(pool.getMetrics().activeCount()).isOne();
                });
        assertThat(pool.getMetrics().activeCount()).isZero();
      }
    }

    @Test
    void rolledBackTransactionTakesNoMoreSql() throws SQLException {
      try (DataContainer container = DataContainer.open(Map.of())) {
        Transactions transactions = Transactions.locate();
        transactions.begin();
        try (Connection connection = connection(container);
            Statement statement = connection.createStatement()) {
          statement.executeUpdate("insert into notes (text, version) values ('gone', 1)");
          transactions.rollback();
          assertThatThrownBy(() -> statement.executeUpdate("delete from notes"))
              .isInstanceOf(SQLException.class);
        }
        assertThat(container.number("select count(*) from notes")).isZero();
      }
    }
  }

  @Nested
  class Sqlite {

    @Test
    void concurrentReadThenWriteWaitsInsteadOfFailing(@TempDir Path directory) throws Exception {
      Map<String, String> file =
          Map.of("myfy.data.database-url", "sqlite:///" + directory.resolve("busy.db"));
      try (DataContainer container = DataContainer.open(file)) {
        long id =
            container
                .sessions()
                .callInTransaction(
                    session -> {
                      Note note = new Note("0");
                      session.persist(note);
                      session.flush();
                      return note.getId();
                    });
        int writers = 8;
        int rounds = 10;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<CompletableFuture<Void>> all =
            IntStream.range(0, writers)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () -> {
                              for (int round = 0; round < rounds; round++) {
                                container
                                    .sessions()
                                    .runInTransaction(session -> increment(session, id));
                              }
                            },
                            threads))
                .toList();
        all.forEach(CompletableFuture::join);
        threads.shutdown();
        assertThat(container.number("select text from notes")).isEqualTo(writers * rounds);
      }
    }

    private void increment(Session session, long id) {
      Note note = session.find(Note.class, id);
      note.setText(String.valueOf(Integer.parseInt(note.getText()) + 1));
    }

    @Test
    void memoryIsOneDatabaseForAllConnectionsAndLeavesNothing() throws SQLException {
      String file;
      try (DataContainer container = DataContainer.open(Map.of());
          Connection first = connection(container);
          Connection second = connection(container);
          Statement write = first.createStatement();
          Statement read = second.createStatement()) {
        write.executeUpdate("insert into notes (text, version) values ('seen', 1)");
        assertThat(read.executeQuery("select text from notes").getString(1)).isEqualTo("seen");
        file = read.executeQuery("pragma database_list").getString("file");
        assertThat(Path.of(file)).exists();
      }
      assertThat(Path.of(file)).doesNotExist();
      assertThat(Path.of(file + "-wal")).doesNotExist();
    }

    @Test
    void foreignKeysAreOn() {
      try (DataContainer container = DataContainer.open(Map.of())) {
        assertThat(container.number("pragma foreign_keys")).isOne();
      }
    }

    @Test
    void missingDirectoryIsNamed(@TempDir Path directory) {
      String url = "sqlite:///" + directory.resolve("missing").resolve("a.db");
      assertThatThrownBy(() -> DataContainer.open(Map.of("myfy.data.database-url", url)).close())
          .hasStackTraceContaining("MYFY0304")
          .hasStackTraceContaining("missing");
      assertThat(directory.resolve("missing")).doesNotExist();
    }

    @Test
    void directoryInsteadOfAFileIsAClearError(@TempDir Path directory) throws Exception {
      Path folder = Files.createDirectory(directory.resolve("folder.db"));
      assertThatThrownBy(
              () ->
                  DataContainer.open(Map.of("myfy.data.database-url", "sqlite:///" + folder))
                      .close())
          .hasStackTraceContaining("MYFY0302")
          .hasStackTraceContaining(folder.toString());
    }

    @Test
    void twoSlashesAreNotTakenForMemory() {
      assertThatThrownBy(
              () -> DataContainer.open(Map.of("myfy.data.database-url", "sqlite://app.db")).close())
          .hasStackTraceContaining(InvalidDatabaseUrlException.class.getSimpleName())
          .hasStackTraceContaining("MYFY0311");
    }
  }

  @Nested
  class TheJvm {

    @Test
    void keepsItsLoginTimeout() {
      DriverManager.setLoginTimeout(17);
      try (DataContainer container = DataContainer.open(Map.of())) {
        container.number("select 1");
        assertThat(DriverManager.getLoginTimeout()).isEqualTo(17);
      } finally {
        DriverManager.setLoginTimeout(0);
      }
    }
  }
}
