package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.ErrorResource;
import dev.myfy.data.contract.app.EverythingMapper;
import dev.myfy.data.contract.app.ItemTransactions;
import dev.myfy.data.contract.app.PersistenceMapper;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.server.Http;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exception mapper of the application wins, also where the commit fails. */
@ArquillianTest
class ErrorMappersIT {

  private static final String NAME = "mapped";

  @ArquillianResource private URL application;

  private String id;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.named("mappers", ScannedApplication.class)
        .classes(
            ErrorResource.class,
            ItemTransactions.class,
            PersistenceMapper.class,
            EverythingMapper.class)
        .build();
  }

  @BeforeEach
  void oneItem() {
    send("DELETE", "api/items");
    id = send("POST", "api/items/" + NAME).body();
  }

  @Test
  void forAnErrorOfAStatement() {
    assertMapped(send("POST", "api/errors/flush/" + NAME), "of persistence");
  }

  @Test
  void forAnErrorOfTheCommit() {
    assertMapped(send("POST", "api/errors/commit/" + NAME), "of persistence");
    assertMapped(send("PUT", "api/errors/stale/commit/" + id), "of persistence");
    assertThat(send("GET", "api/items/count").body()).isEqualTo("1");
  }

  @Test
  void forEverything() {
    assertMapped(send("GET", "api/errors/secret/x"), "of everything");
    assertMapped(send("POST", "api/trouble/throw/checked/other"), "of everything");
    assertMapped(send("POST", "api/trouble/async/unmapped/other"), "of everything");
  }

  /** It is nearer than the server's mapper for what Bean Validation refuses. */
  @Test
  void forAnEntityThatIsNotValid() {
    assertMapped(send("POST", "api/errors/invalid"), "of everything");
  }

  @Test
  void butNoFailedCommitIsASuccess() {
    HttpResponse<String> response = send("PUT", "api/errors/stale/commit/" + id, "X-Lie", "yes");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains(":optimistic-lock");
    assertThat(response.headers().firstValue("X-Mapper")).isEmpty();
  }

  private static void assertMapped(HttpResponse<String> response, String mapper) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(418);
    assertThat(response.body()).isEqualTo("short and stout");
    assertThat(response.headers().firstValue("X-Mapper")).hasValue(mapper);
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    return Http.send(method, URI.create(application.toString()).resolve(path), headers);
  }
}
