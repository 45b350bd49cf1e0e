package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.ErrorResource;
import dev.myfy.data.contract.app.ItemTransactions;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.server.ContractArchive;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sees of an error; docs/errors.md has the table. */
@ArquillianTest
public abstract class ErrorContract {

  private static final String NAME = "c4nary-name";

  @ArquillianResource private URL application;
  @ArquillianResource private ServerUnderTest server;

  public static ContractArchive archive(String contextRoot) {
    return ContractWar.named(contextRoot, ScannedApplication.class)
        .classes(ErrorResource.class, ItemTransactions.class)
        // What nothing maps must not be committed, whatever its status is.
        .setting("myfy.data.rollback-from-status", "600");
  }

  private String id;

  @BeforeEach
  void oneItem() {
    raw("DELETE", "api/items");
    id = raw("POST", "api/items/" + NAME).body();
  }

  // Errors of the database

  @Test
  void errorOfAStatementIsAProblem() {
    assertProblem(send("POST", "api/errors/flush/" + NAME), 409, ":unique-violation");
    assertProblem(send("POST", "api/errors/missing"), 422, ":not-null-violation");
    assertOneItem();
  }

  @Test
  void errorOfTheCommitIsAProblem() {
    HttpResponse<String> response = send("POST", "api/errors/commit/" + NAME);
    assertProblem(response, 409, ":unique-violation");
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
    assertOneItem();
  }

  /** Its answer differs between servers: see TransactionalCommitIT. */
  @Test
  void errorOfACommitOfTheServerSaysNothingEither() {
    HttpResponse<String> response = send("POST", "api/errors/transactional/" + NAME);
    assertThat(response.statusCode()).isIn(409, 500);
    assertOneItem();
  }

  @Test
  void staleVersionIsAConflictOrAFailedPrecondition() {
    String commit = "api/errors/stale/commit/" + id;
    String flush = "api/errors/stale/flush/" + id;
    assertProblem(send("PUT", commit), 409, ":optimistic-lock");
    assertProblem(send("PUT", flush), 409, ":optimistic-lock");
    assertProblem(send("PUT", commit, "If-Match", "\"1\""), 412, ":optimistic-lock");
    assertProblem(send("PUT", flush, "If-Match", "\"1\""), 412, ":optimistic-lock");
  }

  @Test
  void entityThatIsNotValidAtTheCommitIsAProblem() {
    assertProblem(send("PUT", "api/errors/invalid/" + id), 422, ":validation-failed");
    assertThat(raw("GET", "api/items/" + id).body()).isEqualTo(NAME);
  }

  /** WildFly and Open Liberty would say "must not be blank" to the client. */
  @Test
  void entityThatIsNotValidAtAFlushIsAProblem() {
    HttpResponse<String> response = send("POST", "api/errors/invalid");
    assertProblem(response, 422, ":validation-failed");
    assertThat(response.body()).doesNotContain("blank");
    assertOneItem();
  }

  @Test
  void servletHasTheSameProblems() {
    for (String path : new String[] {"write", "overflow", "exact-length", "async", "let-through"}) {
      HttpResponse<String> response = send("POST", "servlet/" + path + "?name=" + NAME);
      assertProblem(response, 409, ":unique-violation");
      assertThat(response.headers().firstValue("X-Planned")).isEmpty();
    }
    assertOneItem();
  }

  // Other exceptions

  @Test
  void exceptionThatNothingMapsSaysNothingAndRollsBack() {
    for (String kind : new String[] {"unchecked", "checked", "error"}) {
      HttpResponse<String> response = send("POST", "api/trouble/throw/" + kind + "/other");
      assertProblem(response, 500, "about:blank");
      assertThat(response.body()).doesNotContain("on purpose");
    }
    assertProblem(send("POST", "api/trouble/async/unmapped/other"), 500, "about:blank");
    assertOneItem();
  }

  @Test
  void exceptionThatNothingMapsIsLoggedOnceWithTheNameThatTheClientGets() {
    ServerLog log = server.log().fromHere();
    String body = send("GET", "api/errors/secret/once").body();
    String instance = body.replaceFirst(".*\"instance\":\"([^\"]+)\".*", "$1");
    String text = log.text();
    assertThat(text).containsOnlyOnce(instance).contains("MYFY0820");
    // In our line, and at the head of its stack.
    assertThat(text.split(ErrorResource.SECRET + "once", -1).length - 1).isLessThanOrEqualTo(2);
  }

  @Test
  void problemIsSentWhateverTheClientAccepts() {
    HttpResponse<String> response = send("GET", "api/errors/secret/x", "Accept", "application/xml");
    assertProblem(response, 500, "about:blank");
  }

  @Test
  void headHasNoBody() {
    HttpResponse<String> response = send("HEAD", "api/errors/secret/x");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void bodyThatCannotBeWrittenInvitesNoRepetition() {
    HttpResponse<String> response = send("POST", "api/errors/unwritable/written");
    assertProblem(response, 500, ":response-failed");
    assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    assertThat(raw("GET", "api/items/count").body()).isEqualTo("2");
  }

  // What is none of our business

  @Test
  void answersOfTheServerAreAsTheyWere() {
    assertThat(send("GET", "api/nowhere").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "api/errors/number/1").statusCode()).isEqualTo(405);
    assertThat(send("GET", "api/errors/number/x").statusCode()).isEqualTo(404);
    assertThat(send("GET", "api/errors/number/1", "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(send("POST", "api/errors/json", "Content-Type", "text/xml").statusCode())
        .isEqualTo(415);
    assertThat(send("GET", "api/errors/number/1", "Accept", "a/b;q=high").statusCode())
        .isEqualTo(400);
    assertThat(send("GET", "api/errors/checked?name=%20").statusCode()).isEqualTo(400);
    assertThat(send("GET", "api/errors/languages", "Accept-Language", "!;;q=x").statusCode())
        .isEqualTo(400);
    HttpResponse<String> options = raw("OPTIONS", "api/errors/number/1");
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @Test
  void responsesThatAreThrownAreAsTheyWere() {
    assertThat(send("POST", "api/trouble/throw/404/a").statusCode()).isEqualTo(404);
    assertThat(send("POST", "api/trouble/throw/500/b").statusCode()).isEqualTo(500);
    assertThat(send("POST", "api/trouble/throw/mapped/c").statusCode()).isEqualTo(418);
  }

  private void assertOneItem() {
    assertThat(raw("GET", "api/items/count").body()).isEqualTo("1");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body())
        .contains(
            "\"status\":" + status, type + "\"", "\"instance\":\"urn:uuid:", "\"id\":\"MYFY0");
  }

  /** No answer to an error has SQL, a value, or what an exception says. */
  private HttpResponse<String> send(String method, String path, String... headers) {
    HttpResponse<String> response = raw(method, path, headers);
    assertThat(response.body().toLowerCase(Locale.ROOT))
        .doesNotContain(NAME, ErrorResource.SECRET, "insert into", "update items", "planned");
    return response;
  }

  private HttpResponse<String> raw(String method, String path, String... headers) {
    return Http.send(method, URI.create(application.toString()).resolve(path), headers);
  }
}
