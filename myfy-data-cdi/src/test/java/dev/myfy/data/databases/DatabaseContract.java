package dev.myfy.data.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What has to hold on every database: one setting leads to it, and the session behaves the same.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DatabaseContract {

  /** A server of our own, running. */
  abstract DatabaseServer openServer();

  private DatabaseServer server;
  private DataContainer container;

  private DataContainer open() {
    return DataContainer.open(Map.of("myfy.data.database-url", server.url()));
  }

  @BeforeAll
  void openOnce() {
    server = openServer();
    container = open();
  }

  @AfterAll
  void close() {
    container.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  @Test
  void anotherApplicationReadsWhatIsCommittedAndCreatesNothingAgain() {
    container.sessions().runInTransaction(session -> session.persist(new Note("kept")));
    container.close();
    try (LogCapture log = LogCapture.of("dev.myfy.data")) {
      container = open();
      assertThat(container.number("select count(*) from notes where text = 'kept'")).isOne();
      assertThat(log.lines()).noneMatch(line -> line.contains("MYFY0604"));
      assertThat(log.lines()).anyMatch(line -> line.contains("MYFY0701"));
      assertThat(log.lines()).noneMatch(line -> line.contains(DatabaseServer.PASSWORD));
    }
  }

  @Test
  void pagesAreCutByTheDatabase() {
    container
        .sessions()
        .runInTransaction(
            session -> List.of("a", "b", "c", "d", "e").forEach(t -> session.persist(new Note(t))));
    List<String> page =
        container
            .sessions()
            .callInTransaction(
                session ->
                    session
                        .createQuery("select n.text from Note n order by n.text", String.class)
                        .setFirstResult(1)
                        .setMaxResults(2)
                        .getResultList());
    assertThat(page).containsExactly("b", "c");
  }

  @Test
  void failedCommitStoresNothing() {
    assertThatThrownBy(
            () ->
                container
                    .sessions()
                    .runInTransaction(
                        session -> {
                          session.persist(new Note("twice"));
                          session.persist(new Note("twice"));
                        }))
        .isInstanceOf(TransactionFailedException.class)
        .hasMessageContaining("MYFY0501");
    assertThat(container.number("select count(*) from notes")).isZero();
  }
}
