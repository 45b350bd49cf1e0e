package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.app.OwnEntityManagerProducer;
import dev.myfy.data.contract.app.OwnEntityManagerResource;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.Http;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application that produces an entity manager of its own gets that one, and our session. */
@ArquillianTest
class OwnEntityManagerIT {

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ContractWar.bare("own-em")
        .classes(
            ScannedApplication.class,
            OwnEntityManagerProducer.class,
            OwnEntityManagerResource.class)
        .setting(ContractWar.DATABASE_URL, Databases.running().url("own-em"))
        .setting(ContractWar.AUTO_CREATE, "true")
        .build();
  }

  @Test
  void oursBacksOff() {
    URI uri = URI.create(application.toString()).resolve("api/own");
    assertThat(Http.get(uri).body()).isEqualTo(OwnEntityManagerProducer.NAME + ", 0");
  }
}
