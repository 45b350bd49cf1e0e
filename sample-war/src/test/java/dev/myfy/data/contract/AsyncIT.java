package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.app.Jta;
import dev.myfy.data.contract.app.LaterResource;
import dev.myfy.data.contract.app.LaterServlet;
import dev.myfy.data.contract.app.LeavingListener;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.app.Where;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7 of a request: the response comes later, from another thread, or not at all. */
@ArquillianTest
class AsyncIT extends OverHttp {

  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  /** Payara notices the time-out of a transaction up to 10 s late. */
  private static final Duration TIMED_OUT = Duration.ofSeconds(30);

  @ArquillianResource private ServerUnderTest server;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("later", ScannedApplication.class)
        .classes(
            LaterResource.class, LaterServlet.class, LeavingListener.class, Where.class, Jta.class)
        .build();
  }

  // Completed

  @ParameterizedTest
  @ValueSource(strings = {"stage", "suspended"})
  void completedAnywhereCommitsAndOnlyThenAnswers(String how) {
    for (Where where : Where.values()) {
      String path = "api/later/" + how + "/" + where + "/success/" + where;
      HttpResponse<String> response = post(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.body()).isEqualTo("planned");
      response = post(path);
      assertThat(response.statusCode()).as(path).isEqualTo(409);
      assertThat(response.body()).doesNotContain("planned");
      assertThat(response.headers().firstValue("X-Planned")).isEmpty();
    }
    assertThat(count()).isEqualTo(Where.values().length);
  }

  @ParameterizedTest
  @CsvSource({
    "stage,mapped,418",
    "stage,web,410",
    "stage,unmapped,500",
    "suspended,mapped,418",
    "suspended,web,410",
    "suspended,unmapped,500"
  })
  void completedExceptionallyRollsBack(String how, String what, int status) {
    for (Where where : Where.values()) {
      String path = "api/later/" + how + "/" + where + "/" + what + "/x";
      assertThat(post(path).statusCode()).as(path).isEqualTo(status);
    }
    assertThat(count()).isZero();
  }

  @Test
  void completedTwiceCountsOnce() {
    for (Where where : Where.values()) {
      assertThat(post("api/later/suspended/" + where + "/twice/" + where).body())
          .isEqualTo("planned");
    }
    assertThat(count()).isEqualTo(Where.values().length);
  }

  @Test
  void completedInTheMiddleOfAnotherTransaction() {
    assertThat(post("api/later/inside/x").body()).isEqualTo("planned");
    await().pollDelay(Duration.ZERO).until(() -> count() == 2);
  }

  @Test
  void asynchronousPartHasASessionOfItsOwn() {
    assertThat(post("api/later/factory/x").body()).isEqualTo("planned");
    assertThat(count()).isOne();
  }

  // Not completed

  @ParameterizedTest
  @CsvSource({"unhandled,503,0", "refused,504,0", "handled,200,1", "extended,200,1"})
  void timeOutIsDecidedByItsStatus(String kind, int status, int rows) {
    assertThat(post("api/later/time-out/" + kind + "/x").statusCode()).isEqualTo(status);
    assertThat(count()).isEqualTo(rows);
  }

  @Test
  void transactionThatTimesOutWhileItWaitsIsNeverASuccess() {
    CompletableFuture<HttpResponse<String>> response =
        CompletableFuture.supplyAsync(() -> post("api/later/short/x"));
    awaitWaiting();
    await().atMost(TIMED_OUT).until(() -> get("api/probe/active").body().equals("0"));
    post("api/later/answer/success/x");
    assertThat(response.join().statusCode()).isEqualTo(UNAVAILABLE);
    assertThat(response.join().body()).doesNotContain("planned").contains("transaction-timeout");
    assertThat(count()).isZero();
  }

  /** Nobody has its answer, then or later. */
  @Test
  void responseThatIsNeverCompletedHoldsNothingWhenItsTransactionTimesOut() throws Exception {
    ServerLog log = server.log().fromHere();
    Socket client = open("POST", "api/later/short/never");
    await().until(() -> get("api/later/waiting/never").body().equals("true"));
    await().atMost(TIMED_OUT).until(() -> get("api/probe/active").body().equals("0"));
    assertThat(count()).isZero();
    // Told by the next look at what waits, up to a second later.
    await().atMost(TIMED_OUT).untilAsserted(() -> assertThat(log.text()).contains("MYFY0561"));
    reset(client);
  }

  /** Only what the application threw is told. */
  @ParameterizedTest
  @CsvSource({"success,1,0", "mapped,0,0", "unmapped,0,1"})
  void clientThatIsGoneChangesNothing(String what, int rows, int told) throws Exception {
    ServerLog log = server.log().fromHere();
    Socket client = open("POST", "api/later/waiting/x");
    awaitWaiting();
    reset(client);
    post("api/later/answer/" + what + "/x");
    await().until(() -> get("api/probe/active").body().equals("0"));
    assertThat(count()).isEqualTo(rows);
    assertThat(log.text().lines().filter(line -> line.contains("MYFY")))
        .hasSize(told)
        .allMatch(line -> line.contains("MYFY0820"));
  }

  private void awaitWaiting() {
    await().until(() -> get("api/later/waiting/x").body().equals("true"));
  }

  // Left by others

  @Test
  void transactionThatIsActiveOnEntryIsTakenOffTheThreadAndTold() {
    ServerLog log = server.log().fromHere();
    assertThat(post("api/trouble/return/200/x?left").body()).isEqualTo("planned");
    assertThat(count()).isOne();
    assertThat(get("api/probe/status?left").body()).isEqualTo("6");
    await().until(() -> log.contains("MYFY0560: GET"));
    assertThat(log.text()).contains("MYFY0560: POST");
  }

  @Test
  void transactionThatAResourceForgetsDisturbsNobody() {
    for (int i = 0; i < 8; i++) {
      assertThat(get("api/later/forgetful").statusCode()).isLessThan(600);
    }
    assertThat(post("api/trouble/return/200/x").body()).isEqualTo("planned");
    assertThat(count()).isOne();
  }

  // Servlets

  @Test
  void servletIsDecidedBeforeItsBufferOverflows() {
    assertThat(post("later/overflow?name=same").body()).startsWith("xxx");
    HttpResponse<String> response = post("later/overflow?name=same");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).doesNotContain("xxx");
    assertThat(count()).isOne();
  }

  @Test
  void servletThatIsNeverCompletedRollsBack() {
    assertThat(post("later/never?name=x").statusCode()).isGreaterThanOrEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void servletThatAnswersWhenItsTimeIsUpIsDecidedByItsStatus() {
    HttpResponse<String> response = post("later/late?name=x");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("instead");
    assertThat(count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dispatch", "dispatch-here"})
  void dispatchIsAPartOfTheRequest(String how) {
    assertThat(post("later/" + how + "?name=x").body()).isEqualTo("planned");
    assertThat(count()).isEqualTo(2);
    assertThat(post("later/" + how + "?name=x").statusCode()).isEqualTo(409);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void dispatchThatFailsRollsBackAll() {
    assertThat(post("later/dispatch-failing?name=x").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }
}
