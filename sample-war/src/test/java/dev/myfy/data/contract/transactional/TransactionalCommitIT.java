package dev.myfy.data.contract.transactional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.ErrorContract;
import dev.myfy.data.contract.server.Http;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The commit of a {@code @Transactional} method fails, and the server throws a {@code
 * TransactionalException}. Payara's Jersey has a mapper of its own for that class, which is nearer
 * than ours and fails; so this test is not part of the contract that is counted (ADR 0017).
 */
@ArquillianTest
class TransactionalCommitIT {

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ErrorContract.archive("transactional").build();
  }

  @Test
  @EnabledIfSystemProperty(named = "contract.server", matches = "wildfly|liberty")
  void isAProblemOnWildFlyAndOpenLiberty() {
    HttpResponse<String> second = addTwice("problem");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains(":unique-violation");
  }

  @Test
  @EnabledIfSystemProperty(named = "contract.server", matches = "payara")
  void isAnErrorWithoutReasonOnPayara() {
    HttpResponse<String> second = addTwice("error");
    assertThat(second.statusCode()).isEqualTo(500);
    assertThat(second.body()).doesNotContain("Exception", "INSERT", "problem+json");
  }

  private HttpResponse<String> addTwice(String name) {
    URI uri = URI.create(application.toString()).resolve("api/errors/transactional/" + name);
    assertThat(Http.post(uri, "").statusCode()).isEqualTo(200);
    return Http.post(uri, "");
  }
}
