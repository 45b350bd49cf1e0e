package dev.myfy.data.contract.dispatched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ItemListener;
import dev.myfy.data.contract.app.ItemRepository;
import dev.myfy.data.contract.app.ItemResource;
import dev.myfy.data.contract.app.LaterServlet;
import dev.myfy.data.contract.app.ListenerLog;
import dev.myfy.data.contract.app.Permitted;
import dev.myfy.data.contract.app.PermittedValidator;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.app.Where;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.ContractArchive;
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
 * The injected session in a request that goes on by {@code AsyncContext.dispatch()}. Payara has no
 * CDI request context there, so that this test is not part of the contract that is counted.
 */
@ArquillianTest
class DispatchedSessionIT {

  private static final String NAME = "dispatched";

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractArchive.withLibrary(NAME)
        .classes(
            ScannedApplication.class,
            Item.class,
            ItemListener.class,
            ItemRepository.class,
            ItemResource.class,
            LaterServlet.class,
            ListenerLog.class,
            Permitted.class,
            PermittedValidator.class,
            Where.class)
        .setting("myfy.data.database-url", Databases.running().url(NAME))
        .setting("myfy.data.auto-create-tables", "true")
        .build();
  }

  @Test
  @EnabledIfSystemProperty(named = "contract.server", matches = "wildfly|liberty")
  void isTheSessionOfTheRequest() {
    assertThat(dispatch().body()).isEqualTo("planned");
    assertThat(count()).isEqualTo("2");
    assertThat(dispatch().statusCode()).isEqualTo(409);
    assertThat(count()).isEqualTo("2");
  }

  @Test
  @EnabledIfSystemProperty(named = "contract.server", matches = "payara")
  void isNotThereOnPayaraAndNothingIsStored() {
    HttpResponse<String> response = dispatch();
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("WELD-001303");
    assertThat(count()).isEqualTo("0");
  }

  private HttpResponse<String> dispatch() {
    return Http.post(uri("later/dispatch-injected?name=x"), "");
  }

  private String count() {
    return Http.get(uri("api/items/count")).body();
  }

  private URI uri(String path) {
    return URI.create(application.toString()).resolve(path);
  }
}
