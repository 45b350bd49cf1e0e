package dev.myfy.data.contract.deferring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ItemListener;
import dev.myfy.data.contract.app.ListenerLog;
import dev.myfy.data.contract.app.Permitted;
import dev.myfy.data.contract.app.PermittedValidator;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.ContractArchive;
import dev.myfy.data.contract.server.Http;
import java.net.HttpURLConnection;
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
 * A commit that the database itself refuses. MariaDB checks every constraint at once, so that this
 * test is not part of the contract that is counted.
 */
@ArquillianTest
@EnabledIfSystemProperty(named = "contract.database", matches = "sqlite|postgresql")
class DeferredConstraintIT {

  private static final String NAME = "deferring";

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractArchive.withLibrary(NAME)
        .classes(
            ScannedApplication.class,
            Item.class,
            ItemListener.class,
            ListenerLog.class,
            Permitted.class,
            PermittedValidator.class,
            Orphans.class,
            OrphanResource.class)
        .setting("myfy.data.database-url", Databases.running().url(NAME))
        .setting("myfy.data.auto-create-tables", "true")
        .build();
  }

  @Test
  void commitThatFailsIsNeverASuccess() {
    HttpResponse<String> response =
        Http.post(URI.create(application.toString()).resolve("api/orphans"), "");

    assertThat(response.statusCode()).isEqualTo(HttpURLConnection.HTTP_CONFLICT);
    assertThat(response.body()).doesNotContain("planned");
    assertThat(response.headers().firstValue("X-Planned")).isEmpty();
  }
}
