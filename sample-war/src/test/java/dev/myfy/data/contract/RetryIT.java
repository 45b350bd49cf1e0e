package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.RetryResource;
import dev.myfy.data.contract.app.RetryService;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.server.Http;
import jakarta.transaction.Status;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code @RetryTransaction} between the server's own interceptors and transactions. */
@ArquillianTest
class RetryIT {

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("retried", ScannedApplication.class)
        .classes(RetryResource.class, RetryService.class)
        .build();
  }

  private URI uri(String path) {
    return URI.create(application.toString()).resolve(path);
  }

  private HttpResponse<String> post(String path) {
    return Http.post(uri(path), "");
  }

  private String count() {
    return Http.get(uri("api/items/count")).body();
  }

  @BeforeEach
  void empty() {
    Http.send("DELETE", uri("api/items"));
  }

  @AfterEach
  void nothingStaysBehind() {
    assertThat(Http.get(uri("api/probe/active")).body()).isEqualTo("0");
    assertThat(Http.get(uri("api/probe/status")).body())
        .isEqualTo(String.valueOf(Status.STATUS_NO_TRANSACTION));
  }

  @Test
  void anOptimisticLockThatTheCommitFindsIsTriedAgain() {
    HttpResponse<String> response = post("api/retry/stale/one");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("2");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void whenNoTryIsLeftTheFailureIsAConflict() {
    assertThat(post("api/retry/exhausted/one").statusCode()).isEqualTo(409);
    assertThat(count()).isEqualTo("0");
  }

  @Test
  void itIsOutsideOfTransactional() {
    assertThat(post("api/retry/transactional/one").body()).isEqualTo("2");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void insideOfATransactionOfTheSessionItIsRefused() {
    assertThat(post("api/retry/inside-session/one").body()).contains("MYFY0542");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void insideOfATransactionOfSomebodyElseItIsRefused() {
    assertThat(post("api/retry/inside-transactional/one").body()).contains("MYFY0542");
    assertThat(count()).isEqualTo("1");
  }
}
