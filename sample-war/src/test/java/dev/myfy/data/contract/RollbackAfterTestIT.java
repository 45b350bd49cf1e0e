package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.app.TransactionalResource;
import dev.myfy.data.contract.app.TypedBean;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.testing.RollbackAfterTest;
import dev.myfy.data.testing.StatementCount;
import dev.myfy.data.testing.StatementCounter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A test with {@link RollbackAfterTest} sends requests, and the tests after it see nothing of it.
 */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
class RollbackAfterTestIT {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  @ArquillianResource private URI application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.undoable(
        ContractWar.named("undone", ScannedApplication.class)
            .classes(TransactionalResource.class, TypedBean.class, TypedBean.Declared.class));
  }

  @Test
  @Order(1)
  @RollbackAfterTest
  void requestsCommitAndFailEachForItself() {
    HttpResponse<String> first = post("items/first");
    assertThat(first.statusCode()).isEqualTo(CREATED);
    assertThat(get("items/" + first.body())).isEqualTo("first");
    assertThat(post("trouble/throw/unchecked/never").statusCode()).isEqualTo(SERVER_ERROR);
    assertThat(get("items/count")).isEqualTo("1");
    assertThat(post("items/first").statusCode()).isEqualTo(CONFLICT);
    assertThat(post("items/second").statusCode()).isEqualTo(CREATED);
    assertThat(get("items/count")).isEqualTo("2");
  }

  @Test
  @Order(2)
  @RollbackAfterTest
  void transactionsOfTheServerArePartOfTheTest() {
    assertThat(get("items/count")).isEqualTo("0");
    post("transactional/one");
    assertThat(get("items/count")).isEqualTo("1");
    post("transactional/two/three");
    assertThat(get("items/count")).isEqualTo("3");
    assertThat(post("transactional/four/never/failing").body()).isEqualTo("on purpose");
    assertThat(get("items/count")).isEqualTo("4");
  }

  @Test
  @Order(3)
  @RollbackAfterTest
  void aTransactionThatMovesToAnotherThreadIsPartOfTheTest() {
    assertThat(get("items/count")).isEqualTo("0");
    assertThat(post("trouble/async/success/later").body()).isEqualTo("planned");
    assertThat(get("items/count")).isEqualTo("1");
    assertThat(post("trouble/async/mapped/never").statusCode()).isEqualTo(418);
    assertThat(get("items/count")).isEqualTo("1");
  }

  @Test
  @Order(4)
  @RollbackAfterTest
  void statementsOfARequestAreCounted(StatementCounter counter) {
    String id = post("items/counted").body();
    StatementCount count = counter.during(() -> get("items/" + id));
    assertThat(count.statements()).as(count.toString()).isEqualTo(1);
    assertThat(count.sql().get(0).toLowerCase(Locale.ROOT)).startsWith("select");
  }

  @Test
  @Order(5)
  void withoutTheAnnotationDataStays() {
    assertThat(get("items/count")).isEqualTo("0");
    assertThat(post("items/kept").statusCode()).isEqualTo(CREATED);
  }

  @Test
  @Order(6)
  @RollbackAfterTest
  void whatWasThereBeforeTheTestCanBeDeletedInIt() {
    assertThat(get("items/count")).isEqualTo("1");
    Http.send("DELETE", application.resolve("api/items"));
    assertThat(get("items/count")).isEqualTo("0");
  }

  @Test
  @Order(7)
  void whatATestHasDeletedIsThereAgain() {
    assertThat(get("items/count")).isEqualTo("1");
  }

  private String get(String path) {
    return Http.get(application.resolve("api/" + path)).body();
  }

  private HttpResponse<String> post(String path) {
    return Http.send("POST", application.resolve("api/" + path));
  }
}
