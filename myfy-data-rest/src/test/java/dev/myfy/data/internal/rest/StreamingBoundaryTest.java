package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.WebServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens while a body is written, on Jersey and Tomcat in this JVM. */
class StreamingBoundaryTest {

  private static final int SLOW_READERS = 100;
  private static final int THREADS = SLOW_READERS + 10;

  private static DataContainer container;
  private static WebServer server;

  private LogCapture log;

  @BeforeAll
  static void open() {
    container =
        DataContainer.open(
            Map.of("myfy.data.pool-size", "4", "myfy.data.max-overflow", "0"),
            StreamingResource.class,
            NoteResource.class);
    server =
        WebServer.with(container, THREADS)
            .filter("boundary", new BoundaryFilter())
            .resources(StreamingResource.class, NoteResource.class)
            .start();
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
    log = LogCapture.of("dev.myfy.data");
  }

  @AfterEach
  void nothingStaysBehind() throws SQLException {
    log.close();
    await().pollDelay(Duration.ZERO).until(() -> pool().getMetrics().activeCount() == 0);
    assertThat(server.onEveryThread(() -> Transactions.locate().state()))
        .containsOnly(TransactionState.NONE);
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("SEVERE"))
        .allMatch(line -> line.contains("MYFY0821: "));
  }

  private static AgroalDataSource pool() throws SQLException {
    return container.get(DataSource.class).unwrap(AgroalDataSource.class);
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  private long told(String id) {
    return log.lines().stream().filter(line -> line.contains(id)).count();
  }

  @Nested
  class Body {

    @Test
    void readsWithoutATransactionAndGivesItsConnectionBack() {
      assertThat(server.post("api/stream/reading/note").body()).isEqualTo("1 false 0");
    }

    @Test
    void doesNotWrite() {
      HttpResponse<String> response = server.post("api/stream/writing/note");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(count()).isOne();
      assertThat(log.lines())
          .anyMatch(line -> line.contains("MYFY0840") && line.contains("MYFY0506"));
    }
  }

  @Nested
  class BodyThatThrows {

    @Test
    void beforeItsFirstByteIsAnErrorAndTheDataStays() {
      assertThat(server.post("api/stream/throwing/0/note").statusCode()).isEqualTo(500);
      assertThat(count()).isOne();
      assertThat(told("MYFY0840")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throwing", "throwing-later"})
    void laterIsNeverACompleteAnswer(String how) {
      assertThatThrownBy(() -> server.post("api/stream/" + how + "/100/note"))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(count()).isOne();
      await().until(() -> told("MYFY0840") == 1);
    }
  }

  @Nested
  class SlowReaders {

    @Test
    void holdNoConnectionAndNobodyUp() throws IOException, SQLException {
      List<Socket> clients = new ArrayList<>();
      try {
        for (int i = 0; i < SLOW_READERS; i++) {
          Socket client = server.open("GET", "api/stream/large");
          clients.add(client);
        }
        for (Socket client : clients) {
          assertThat(client.getInputStream().readNBytes(1024)).hasSize(1024);
        }
        await().until(() -> pool().getMetrics().activeCount() == 0);
        assertThat(IntStream.range(0, 3).mapToObj(this::served).min(Comparator.naturalOrder()))
            .hasValueSatisfying(best -> assertThat(best).isLessThan(Duration.ofSeconds(1)));
        await().until(() -> pool().getMetrics().activeCount() == 0);
      } finally {
        for (Socket client : clients) {
          WebServer.reset(client);
        }
      }
      assertThat(log.lines()).noneMatch(line -> line.startsWith("WARNING"));
    }

    /** How long another request takes; the first may find a cold JVM on a busy machine. */
    private Duration served(int number) {
      long start = System.nanoTime();
      assertThat(server.post("api/notes/other" + number + "?status=201").statusCode())
          .isEqualTo(201);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
