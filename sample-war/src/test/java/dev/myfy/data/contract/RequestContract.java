package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The behaviour of a request, rule by rule; docs/architecture.md tells the same as a story. */
@ArquillianTest
abstract class RequestContract extends OverHttp {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  // Create, read, update, delete

  @Test
  void whatOneRequestWritesTheNextOneReads() {
    String id = post("api/items/first").body();
    assertThat(get("api/items/" + id).body()).isEqualTo("first");
    send("PUT", "api/items/" + id + "/second");
    assertThat(get("api/items/" + id).body()).isEqualTo("second");
    assertThat(send("DELETE", "api/items/" + id).statusCode()).isEqualTo(204);
    assertThat(get("api/items/" + id).statusCode()).isEqualTo(404);
  }

  // One session, one transaction

  @Test
  void aRequestHasOneSession() {
    String id = post("api/items/one").body();
    assertThat(get("api/probe/identity/" + id).body()).isEqualTo("true");
  }

  @Test
  void aRequestHasOneTransactionAndItBeginsWithTheFirstUse() {
    assertThat(post("api/probe/transaction").body()).isEqualTo("true true true");
  }

  @Test
  void aGetBeginsItsTransactionWithTheFirstWrite() {
    String id = post("api/items/read").body();
    assertThat(get("api/probe/lazily/" + id + "/written").body()).isEqualTo("false true");
    assertThat(get("api/items/" + id).body()).isEqualTo("changed");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void aReadOnlyResourceReadsWithoutATransactionAndRefusesToWrite() {
    assertThat(post("api/plain/read-only").body()).isEqualTo("false");
    assertThat(post("api/plain/read-only/snapshot").body()).isEqualTo("true");
    assertThat(post("api/plain/read-only/never").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void twoParallelRequestsShareNothing() {
    String id = post("api/items/shared").body();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<String>> answers =
          IntStream.range(0, 2)
              .mapToObj(
                  place ->
                      CompletableFuture.supplyAsync(
                          () -> get("api/probe/parallel/" + place + "/" + id).body(), threads))
              .toList();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("true"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRequestThatDoesNotTouchTheSessionOpensNothing() {
    String before = get("api/probe/acquired").body();
    assertThat(get("api/probe/untouched").body()).isEqualTo("false");
    assertThat(get("api/probe/acquired").body()).isEqualTo(before);
  }

  // The outcome

  @Test
  void successCommits() {
    assertThat(post("api/trouble/return/200/a").body()).isEqualTo("planned");
    post("api/trouble/return/201/b");
    post("api/trouble/return/303/c");
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void returnedClientAndServerErrorsRollBackAndKeepTheResponse() {
    for (int status : new int[] {400, 404, 409, 500, 503}) {
      HttpResponse<String> response = post("api/trouble/return/" + status + "/x");
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEqualTo("planned");
    }
    assertThat(count()).isZero();
  }

  @Test
  void mappedExceptionRollsBackAndKeepsTheMappersResponse() {
    HttpResponse<String> response = post("api/trouble/throw/mapped/x");
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.body()).isEqualTo("short and stout");
    assertThat(count()).isZero();
  }

  @Test
  void webApplicationExceptionCountsByItsStatus() {
    assertThat(post("api/trouble/throw/404/x").statusCode()).isEqualTo(404);
    assertThat(count()).isZero();
    assertThat(post("api/trouble/throw/202/y").statusCode()).isEqualTo(202);
    assertThat(count()).isOne();
  }

  @Test
  void unmappedUncheckedExceptionRollsBack() {
    assertThat(post("api/trouble/throw/unchecked/x").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void unmappedCheckedExceptionRollsBack() {
    assertThat(post("api/trouble/throw/checked/x").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void errorRollsBack() {
    assertThat(post("api/trouble/throw/error/x").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void lateFlushThatFailsIsNeverASuccess() {
    post("api/trouble/return/201/same");
    assertReplaced(post("api/trouble/return/201/same"), CONFLICT);
    assertThat(count()).isOne();
  }

  @Test
  void swallowedDatabaseErrorIsNeverASuccess() {
    HttpResponse<String> response = post("api/trouble/swallow/x");
    assertThat(response.statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(response.body()).doesNotContain("all is well");
    assertThat(count()).isZero();
  }

  @Test
  void intendedRollbackKeepsTheResponse() {
    assertThat(post("api/trouble/mark/x").body()).isEqualTo("kept");
    assertThat(post("api/trouble/rollback/y").body()).isEqualTo("kept");
    assertThat(count()).isZero();
  }

  @Test
  void commitInTheMiddleIsFinal() {
    assertThat(post("api/trouble/commit-first/x").statusCode()).isEqualTo(400);
    assertThat(count()).isOne();
  }

  // On another thread

  @Test
  void asynchronousResponseCompletesTheTransactionOfItsRequest() {
    assertThat(post("api/trouble/async/success/a").body()).isEqualTo("planned");
    assertThat(count()).isOne();
    assertThat(post("api/trouble/async/mapped/b").statusCode()).isEqualTo(418);
    assertThat(count()).isOne();
  }

  // Outside of the request

  @Test
  void backgroundJobHasASessionOfItsOwn() {
    assertThat(post("api/probe/background/job").body()).isEqualTo("true");
    assertThat(count()).isOne();
  }

  // Servlets

  @Test
  void servletCommitsByItsStatus() {
    HttpResponse<String> response = post("servlet/write?name=a");
    assertThat(response.body()).isEqualTo("planned");
    assertThat(count()).isOne();
    assertThat(post("servlet/redirect?name=b").statusCode()).isEqualTo(302);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void servletRollsBackByItsStatus() {
    assertThat(post("servlet/status?name=a").statusCode()).isEqualTo(CONFLICT);
    assertThat(post("servlet/error?name=b").statusCode()).isEqualTo(400);
    assertThat(post("servlet/throw?name=c").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(count()).isZero();
  }

  @Test
  void servletIsDecidedAtItsFirstFlush() {
    assertThat(post("servlet/flush?name=a").statusCode()).isEqualTo(200);
    assertThat(count()).isOne();
  }

  @Test
  void servletWhoseCommitFailsIsNeverASuccess() {
    post("servlet/write?name=same");
    assertReplaced(post("servlet/write?name=same"), CONFLICT);
    assertReplaced(post("servlet/overflow?name=same"), CONFLICT);
    assertReplaced(post("servlet/overflow-then-reset?name=same"), CONFLICT);
    assertReplaced(post("servlet/exact-length?name=same"), CONFLICT);
    assertThat(count()).isOne();
  }

  @Test
  void asynchronousServletLosesNeitherItsBodyNorItsTransaction() {
    HttpResponse<String> response = post("servlet/async?name=same");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("planned");
    assertThat(count()).isOne();
    assertReplaced(post("servlet/async?name=same"), CONFLICT);
  }

  private static void assertReplaced(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("planned").doesNotContain("xxx");
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
  }
}
