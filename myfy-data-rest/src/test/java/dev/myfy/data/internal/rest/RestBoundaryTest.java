package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.RestServer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.TransactionManager;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
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

/** The rules of a request, on Jersey in this JVM; one thread serves all requests. */
class RestBoundaryTest {

  private static DataContainer container;
  private static RestServer server;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), NoteResource.class);
    server = RestServer.start(container, 1, NoteResource.class);
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  @AfterEach
  void nothingStaysBehind() throws SQLException {
    assertThat(server.onEveryThread(() -> Transactions.locate().state()))
        .containsOnly(TransactionState.NONE);
    assertThat(pool().getMetrics().activeCount()).isZero();
  }

  private static AgroalDataSource pool() throws SQLException {
    return container.get(DataSource.class).unwrap(AgroalDataSource.class);
  }

  private static HttpResponse<String> post(String path) {
    return server.post("notes/" + path);
  }

  private static HttpResponse<String> get(String path) {
    return server.get("notes/" + path);
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
  class LeftByOthers {

    @Test
    void isTakenOffTheThread() {
      TransactionManager manager = Transactions.locate().manager();
      server.onEveryThread(
          () -> {
            manager.begin();
            return true;
          });
      post("note?status=201");
      assertThat(count()).isOne();
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
      assertThat(response.body()).contains(":unique-violation").doesNotContain("planned");
      assertThat(response.headers().firstValue("X-Planned")).isEmpty();
      assertThat(count()).isOne();
    }

    @Test
    void swallowedErrorIsNoSuccess() {
      HttpResponse<String> response = post("same/swallow");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains(":rolled-back", "MYFY0802");
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
      assertThat(response.body()).contains(":unique-violation", "MYFY0803");
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
