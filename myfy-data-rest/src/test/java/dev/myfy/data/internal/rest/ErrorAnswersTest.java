package dev.myfy.data.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.fixture.RestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of an error, on Jersey in this JVM. */
class ErrorAnswersTest {

  /** Turns up in statements and exceptions, never in an answer. */
  private static final String CANARY = "c4nary-value";

  /** A status of 409 or 422 would commit, if it were planned by the application. */
  private static final Map<String, String> LENIENT =
      Map.of("myfy.data.rollback-from-status", "600");

  private static DataContainer container;
  private static RestServer server;

  @BeforeAll
  static void open() {
    container = DataContainer.open(LENIENT, NoteResource.class);
    server = RestServer.start(container, 1, NoteResource.class);
  }

  @AfterAll
  static void close() {
    server.close();
    container.close();
  }

  @BeforeEach
  void oneNote() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
    assertThat(server.post("notes/" + CANARY + "/flush").statusCode()).isEqualTo(200);
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  private static HttpResponse<String> send(String method, String path, String... headers) {
    return send(server, method, path, headers);
  }

  private static HttpResponse<String> send(
      RestServer server, String method, String path, String... headers) {
    HttpResponse<String> response = server.send(method, "notes/" + path, headers);
    assertThat(response.body().toLowerCase(Locale.ROOT))
        .doesNotContain(CANARY, "s3cret", "insert", "update notes", "exception", "planned");
    return response;
  }

  private static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .contains(
            "\"status\":" + status, type + "\"", "\"instance\":\"urn:uuid:", "\"id\":\"MYFY0");
  }

  @Test
  void errorOfAStatement() {
    assertProblem(send("POST", CANARY + "/flush"), 409, ":unique-violation");
    assertThat(count()).isOne();
  }

  @Test
  void errorOfAStatementInsideOfAWrapper() {
    assertProblem(send("POST", CANARY + "/wrapped"), 409, ":unique-violation");
  }

  @Test
  void errorOfTheCommit() {
    HttpResponse<String> response = send("POST", CANARY + "?status=201");
    assertProblem(response, 409, ":unique-violation");
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flush", "commit"})
  void versionThatHasChangedMeanwhile(String when) {
    String path = CANARY + "/stale/" + when;
    assertProblem(send("PUT", path), 409, ":optimistic-lock");
    assertProblem(send("PUT", path, "If-Match", "\"1\""), 412, ":optimistic-lock");
    assertThat(container.number("select version from notes")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"goes-on", "returns"})
  void transactionThatHasTimedOut(String then) {
    HttpResponse<String> response = send("POST", "late/timed-out/" + then);
    assertProblem(response, 503, ":transaction-timeout");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(response.body()).contains("MYFY0515");
    assertThat(count()).isOne();
  }

  @Test
  void errorOfJdbcRollsBackWhateverItsStatus() {
    assertProblem(send("POST", "by-jdbc/jdbc"), 409, ":unique-violation");
    assertThat(count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unchecked", "checked", "error"})
  void exceptionOfTheApplicationRollsBackWhateverTheLimit(String kind) {
    assertProblem(send("POST", "thrown/throw/" + kind), 500, "about:blank");
    assertThat(count()).isOne();
  }

  @Test
  void webApplicationExceptionIsItsOwnAnswer() {
    HttpResponse<String> response = send("POST", "thrown/throw/mapped");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void whatTheImplementationAnswersItself() {
    assertThat(server.get("nowhere").statusCode()).isEqualTo(404);
    assertThat(server.send("DELETE", "notes/count").statusCode()).isEqualTo(405);
    assertThat(server.send("GET", "notes/count", "Accept", "text/plain;q=high").statusCode())
        .isEqualTo(400);
    assertThat(server.send("OPTIONS", "notes/count").headers().firstValue("Allow")).isPresent();
  }

  @Test
  void problemIsSentWhateverTheClientAccepts() {
    assertProblem(send("GET", "secret", "Accept", "application/xml"), 500, "about:blank");
  }

  @Test
  void headHasNoBody() {
    HttpResponse<String> response = send("HEAD", "secret");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void bodyThatCannotBeWrittenIsNoReasonToRepeat() {
    HttpResponse<String> response = send("POST", "written/unwritable");
    assertProblem(response, 500, ":response-failed");
    assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void exceptionIsLoggedOnceWithItsNameInTheAnswer() {
    try (LogCapture log = LogCapture.of("")) {
      String body = send("GET", "secret").body();
      List<String> told =
          log.lines().stream()
              .filter(line -> line.startsWith("SEVERE") || line.startsWith("WARNING"))
              .toList();
      String instance = body.replaceFirst(".*\"instance\":\"([^\"]+)\".*", "$1");
      assertThat(told).singleElement().asString().contains("MYFY0820: GET notes/secret", instance);
    }
  }
}
