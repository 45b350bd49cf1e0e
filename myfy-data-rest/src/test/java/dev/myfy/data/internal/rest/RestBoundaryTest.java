package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a request, on Jersey in this JVM; one thread serves all requests. */
class RestBoundaryTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A free port. */
  private static final URI ANYWHERE = URI.create("http://127.0.0.1:0/");

  private static DataContainer container;
  private static HttpServer server;
  private static ExecutorService requestThread;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), NoteResource.class);
    server =
        JdkHttpServerFactory.createHttpServer(
            ANYWHERE, new ResourceConfig(NoteResource.class), false);
    requestThread = Executors.newSingleThreadExecutor();
    // A server's CDI request context encloses the whole exchange.
    server.setExecutor(task -> requestThread.execute(() -> container.inRequest(task)));
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop(0);
    requestThread.shutdownNow();
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  @AfterEach
  void nothingStaysBehind() throws InterruptedException, ExecutionException, SQLException {
    TransactionState left = requestThread.submit(() -> Transactions.locate().state()).get();
    assertThat(left).isEqualTo(TransactionState.NONE);
    assertThat(pool().getMetrics().activeCount()).isZero();
  }

  private static AgroalDataSource pool() throws SQLException {
    return container.get(DataSource.class).unwrap(AgroalDataSource.class);
  }

  private static HttpResponse<String> post(String path) {
    return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:%d/notes/%s".formatted(server.getAddress().getPort(), path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  @Nested
  class Untouched {

    @Test
    void opensNothing() throws SQLException {
      long before = pool().getMetrics().acquireCount();
      assertThat(get("untouched").body()).isEqualTo("false");
      assertThat(pool().getMetrics().acquireCount()).isEqualTo(before);
    }
  }

  @Nested
  class ByStatus {

    @ParameterizedTest(name = "{0}: {1} rows")
    @CsvSource({"200,1", "201,1", "303,1", "400,0", "404,0", "409,0", "500,0", "503,0"})
    void successCommitsFailureRollsBack(int status, int rows) {
      HttpResponse<String> response = post("note?status=" + status);
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEqualTo("planned");
      assertThat(count()).isEqualTo(rows);
    }
  }

  @Nested
  class ByException {

    @ParameterizedTest
    @ValueSource(strings = {"unchecked", "checked", "error"})
    void unmappedRollsBack(String kind) {
      post("note/throw/" + kind);
      assertThat(count()).isZero();
    }

    @Test
    void mappedCountsByItsStatus() {
      assertThat(post("note/throw/mapped").statusCode()).isEqualTo(409);
      assertThat(count()).isZero();
      assertThat(post("note/throw/mapped-to-success").statusCode()).isEqualTo(202);
      assertThat(count()).isOne();
    }
  }

  @Nested
  class IntendedRollback {

    @ParameterizedTest
    @ValueSource(strings = {"mark", "rollback"})
    void keepsThePlannedResponse(String how) {
      HttpResponse<String> response = post("note/intended/" + how);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("kept");
      assertThat(count()).isZero();
    }
  }

  @Nested
  class BrokenPromise {

    @Test
    void failedCommitReplacesThePlannedResponse() {
      post("same?status=201");
      HttpResponse<String> response = post("same?status=201");
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValue("X-Planned")).isEmpty();
      assertThat(count()).isOne();
    }

    @Test
    void swallowedErrorIsNoSuccess() {
      HttpResponse<String> response = post("same/swallow");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEmpty();
      assertThat(count()).isZero();
    }
  }

  @Nested
  class ErrorOfTheDatabase {

    @Test
    void thatIsLetThroughIsAnswered() {
      assertThat(post("same/flush").statusCode()).isEqualTo(200);
      HttpResponse<String> response = post("same/flush");
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(response.body()).isEmpty();
      assertThat(count()).isOne();
    }
  }

  @Nested
  class CommitInTheMiddle {

    @Test
    void isFinal() {
      assertThat(post("one/commit-first").statusCode()).isEqualTo(400);
      assertThat(count()).isOne();
    }
  }
}
