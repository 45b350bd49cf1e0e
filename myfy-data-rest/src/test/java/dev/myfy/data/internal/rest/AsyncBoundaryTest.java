package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.WebServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that come later, on Jersey and Tomcat in this JVM. */
class AsyncBoundaryTest {

  private static final int THREADS = 4;

  private static DataContainer container;
  private static WebServer server;

  private LogCapture log;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), AsyncNoteResource.class);
    server =
        WebServer.with(container, THREADS)
            .filter("boundary", AsyncBoundaryTest::impatientForNever)
            .resources(AsyncNoteResource.class)
            .start();
  }

  private static final BoundaryFilter PATIENT = new BoundaryFilter();
  private static final BoundaryFilter IMPATIENT = new BoundaryFilter(Duration.ofMillis(200));

  private static void impatientForNever(
      ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean never = ((HttpServletRequest) request).getRequestURI().contains("/never/");
    (never ? IMPATIENT : PATIENT).doFilter(request, response, chain);
  }

  @AfterAll
  static void close() {
    IMPATIENT.destroy();
    PATIENT.destroy();
    server.close();
    container.close();
  }

  @BeforeEach
  void empty() {
    AsyncNoteResource.WAITING.clear();
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
        .allMatch(line -> line.contains("MYFY0820: ") && line.contains("on purpose"));
  }

  private static AgroalDataSource pool() throws SQLException {
    return container.get(DataSource.class).unwrap(AgroalDataSource.class);
  }

  private static HttpResponse<String> post(String path) {
    return server.post("api/async/" + path);
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  @Nested
  class Completed {

    @ParameterizedTest
    @CsvSource({
      "stage,HERE",
      "stage,THREAD",
      "stage,POOL",
      "suspended,HERE",
      "suspended,THREAD",
      "suspended,POOL"
    })
    void anywhereCommitsAndOnlyThenAnswers(String how, String where) {
      HttpResponse<String> response = post(how + "/" + where + "/success/same");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("planned");
      assertThat(count()).isOne();
      response = post(how + "/" + where + "/success/same");
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(response.body()).doesNotContain("planned");
      assertThat(response.headers().firstValue("X-Planned")).isEmpty();
      assertThat(count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
      "stage,HERE,mapped,409",
      "stage,THREAD,mapped,409",
      "stage,POOL,unmapped,500",
      "stage,THREAD,unmapped,500",
      "stage,HERE,unmapped,500",
      "stage,THREAD,error,500",
      "stage,POOL,wrapped,500",
      "suspended,HERE,mapped,409",
      "suspended,THREAD,mapped,409",
      "suspended,HERE,unmapped,500",
      "suspended,THREAD,unmapped,500",
      "suspended,POOL,error,500"
    })
    void exceptionallyRollsBack(String how, String where, String what, int status) {
      assertThat(post(how + "/" + where + "/" + what + "/note").statusCode()).isEqualTo(status);
      assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HERE", "THREAD", "POOL"})
    void twiceCountsOnce(String where) {
      assertThat(post("suspended/" + where + "/twice/note").body()).isEqualTo("planned");
      assertThat(count()).isOne();
    }

    @Test
    void inTheMiddleOfAnotherTransaction() {
      assertThat(post("inside/note").body()).isEqualTo("planned");
      await().pollDelay(Duration.ZERO).until(() -> count() == 2);
    }

    @Test
    void withWorkOfItsOwn() {
      assertThat(post("factory/note").body()).isEqualTo("planned");
      assertThat(count()).isEqualTo(2);
    }
  }

  @Nested
  class TimedOut {

    @ParameterizedTest
    @CsvSource({"unhandled,503,0", "refused,504,0", "handled,200,1", "extended,200,1"})
    void isDecidedByItsStatus(String kind, int status, int rows) {
      assertThat(post("time-out/" + kind + "/note").statusCode()).isEqualTo(status);
      assertThat(count()).isEqualTo(rows);
    }
  }

  @Nested
  class NeverCompleted {

    @Test
    void isRolledBackAndALateAnswerIsNoSuccess() throws Exception {
      CompletableFuture<HttpResponse<String>> response =
          CompletableFuture.supplyAsync(() -> post("never/note"));
      await().until(() -> log.lines().stream().anyMatch(line -> line.contains("MYFY0561")));
      assertThat(pool().getMetrics().activeCount()).isZero();
      AsyncNoteResource.WAITING.get("note").complete(Response.ok("planned").build());
      assertThat(response.get().statusCode()).isEqualTo(503);
      assertThat(response.get().body()).doesNotContain("planned").contains("transaction-timeout");
      assertThat(count()).isZero();
      assertThat(log.lines()).filteredOn(line -> line.contains("MYFY0801")).hasSize(1);
    }

    @Test
    void isRolledBackByTheTimeOutOfItsTransaction() throws Exception {
      CompletableFuture<HttpResponse<String>> response =
          CompletableFuture.supplyAsync(() -> post("short/note"));
      await().until(() -> AsyncNoteResource.WAITING.containsKey("note"));
      await().until(() -> pool().getMetrics().activeCount() == 0);
      AsyncNoteResource.WAITING.get("note").complete(Response.ok("planned").build());
      assertThat(response.get().statusCode()).isEqualTo(503);
      assertThat(response.get().body()).doesNotContain("planned").contains("transaction-timeout");
      assertThat(count()).isZero();
      assertThat(log.lines()).anyMatch(line -> line.contains("MYFY0515"));
    }
  }

  @Nested
  class LeftByOthers {

    @Test
    void isTakenOffTheThreadAndTold() throws Exception {
      TransactionManager manager = Transactions.locate().manager();
      server.onEveryThread(
          () -> {
            manager.begin();
            return true;
          });
      try {
        assertThat(post("suspended/HERE/success/note").body()).isEqualTo("planned");
        assertThat(count()).isOne();
        assertThat(server.onEveryThread(() -> Transactions.locate().state()))
            .containsOnlyOnce(TransactionState.NONE);
        assertThat(log.lines()).filteredOn(line -> line.contains("MYFY0560")).hasSize(1);
      } finally {
        server.onEveryThread(() -> Optional.ofNullable(manager.suspend()));
      }
    }
  }

  @Nested
  class ClientIsGone {

    @Test
    void theWorkIsStoredAllTheSame() throws IOException {
      CompletableFuture<Response> answer = gone();
      answer.complete(Response.ok("planned").build());
      await().until(() -> count() == 1);
    }

    @Test
    void aFailureRollsBack() throws IOException, SQLException {
      CompletableFuture<Response> answer = gone();
      answer.completeExceptionally(new IllegalStateException("on purpose"));
      await().until(() -> pool().getMetrics().activeCount() == 0);
      assertThat(count()).isZero();
    }

    private CompletableFuture<Response> gone() throws IOException {
      Socket client = server.open("POST", "api/async/waiting/note");
      await().until(() -> AsyncNoteResource.WAITING.containsKey("note"));
      WebServer.reset(client);
      return AsyncNoteResource.WAITING.get("note");
    }
  }
}
