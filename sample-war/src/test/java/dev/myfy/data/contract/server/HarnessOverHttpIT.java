package dev.myfy.data.contract.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A class of the suite can test a deployment from outside, over HTTP. */
@ArquillianTest
class HarnessOverHttpIT {

  @ArquillianResource private URL application;

  @Deployment(testable = false)
  static WebArchive war() {
    return ProbeArchive.named("probe-http").setting("probe.setting", "from the WAR").build();
  }

  @Test
  void answersFromABeanOfTheApplication() throws URISyntaxException {
    HttpResponse<String> response = Http.get(uri("api/probe"));

    assertThat(response.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
    assertThat(response.body()).isEqualTo("hello");
  }

  @Test
  void readsTheSettingsThatTravelInTheWar() throws URISyntaxException {
    assertThat(Http.get(uri("api/probe/setting")).body()).isEqualTo("from the WAR");
  }

  private URI uri(String path) throws URISyntaxException {
    return application.toURI().resolve(path);
  }
}
