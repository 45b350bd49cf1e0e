package dev.myfy.data.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.Note;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;
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

  /**
   * With SQL and pool echo on, an error that has a value in it, and everything that can be read.
   */
  @Test
  void passwordAndBoundValuesAreNowhere() throws Exception {
    String value = "bound-canary-4711";
    List<String> seen = new ArrayList<>();
    container.close();
    try (LogCapture log = LogCapture.of("dev.myfy.data");
        DataContainer talkative =
            DataContainer.open(
                Map.of(
                    "myfy.data.database-url", server.url(),
                    "myfy.data.echo", "true",
                    "myfy.data.echo-pool", "true"))) {
      talkative.sessions().runInTransaction(session -> session.persist(new Note(value)));
      assertThatThrownBy(
              () ->
                  talkative
                      .sessions()
                      .runInTransaction(session -> session.persist(new Note(value))))
          .satisfies(failure -> seen.add(failure.toString()));
      seen.addAll(log.lines());
      seen.add(talkative.get(DatabaseSettings.class).toString());
      seen.add(talkative.get(DataSource.class).toString());
      seen.add(talkative.get(EntityManagerFactory.class).getProperties().toString());
      seen.addAll(attributesOfManagedBeans());
      Thread.getAllStackTraces().keySet().forEach(thread -> seen.add(thread.getName()));
    } finally {
      container = open();
    }
    assertThat(seen)
        .anyMatch(line -> line.contains("MYFY0408"))
        .anyMatch(line -> line.contains("MYFY0307"))
        .noneMatch(line -> line.contains(DatabaseServer.PASSWORD))
        .noneMatch(line -> line.contains(value));
  }

  private static List<String> attributesOfManagedBeans() throws Exception {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    List<String> texts = new ArrayList<>();
    for (ObjectName name : beans.queryNames(null, null)) {
      for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
        try {
          texts.add(name + " " + Objects.toString(beans.getAttribute(name, attribute.getName())));
        } catch (JMException | RuntimeException e) {
          // Not every attribute can be read in every JVM.
          texts.add(name + " " + e);
        }
      }
    }
    return texts;
  }
}
