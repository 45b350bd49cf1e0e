package dev.myfy.data.contract.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.server.probe.RefusingExtension;
import jakarta.enterprise.inject.spi.Extension;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused deployment is seen with the server's own message, and does not stand in the way. */
@ArquillianTest
class HarnessRefusalIT {

  private static final String NAME = "probe-refused";

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void holdsTheMessageOfTheExtension() {
    ServerLog log = server.log().fromHere();

    assertThatThrownBy(() -> server.deploy(refusedWar(), NAME))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContaining(RefusingExtension.MESSAGE);
    await().until(() -> log.contains(RefusingExtension.MESSAGE));
  }

  @Test
  void canBeCorrectedUnderTheSameName() {
    URI probe = server.uri(NAME, "/api/probe");
    assertThatThrownBy(() -> server.deploy(refusedWar(), NAME))
        .isInstanceOf(DeploymentFailed.class);
    assertThat(Http.get(probe).statusCode()).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);

    server.deploy(WarFile.write(ProbeArchive.named(NAME).build(), directory), NAME);

    assertThat(Http.get(probe).body()).isEqualTo("hello");
    server.undeploy(NAME);
    assertThat(Http.get(probe).statusCode()).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
  }

  private Path refusedWar() {
    // In a jar: on Open Liberty the classes of an archive with an extension, but without a
    // beans.xml,
    // are no beans (as CDI 4.0, 15.6, says); on WildFly and Payara those of a WAR are.
    JavaArchive extension =
        ShrinkWrap.create(JavaArchive.class, "refusing.jar")
            .addClass(RefusingExtension.class)
            .addAsServiceProvider(Extension.class, RefusingExtension.class);
    return WarFile.write(ProbeArchive.named(NAME).build().addAsLibrary(extension), directory);
  }
}
