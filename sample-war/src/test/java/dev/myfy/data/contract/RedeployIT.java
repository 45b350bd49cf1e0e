package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.app.BackgroundResource;
import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.database.DatabaseUnderTest;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.ContractArchive;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import dev.myfy.data.contract.server.probe.DriversResource;
import dev.myfy.data.contract.server.probe.ProbeApplication;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undeploying closes everything; deploying again finds the data. */
@ArquillianTest
class RedeployIT {

  private static final String NAME = "redeployed";
  private static final String PROBE = "drivers";

  private final DatabaseUnderTest database = Databases.running();

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void closesPoolAndFactoryAndReleasesTheDatabase() {
    Path war = war();
    server.deploy(war, NAME);
    Http.post(server.uri(NAME, "/api/items/kept"), "");
    assertThat(database.connections(NAME, server.pid())).isNotEmpty();
    ServerLog log = server.log().fromHere();

    undeployAndAwaitRelease();
    await().until(() -> log.contains("MYFY0703"));

    server.deploy(war, NAME);
    assertThat(Http.get(server.uri(NAME, "/api/items/count")).body()).isEqualTo("1");
    undeployAndAwaitRelease();
    database.drop(NAME);
  }

  @Test
  void tellsWhoseWorkIsLeftAndRollsItBack() {
    Path war =
        WarFile.write(
            ContractWar.named(NAME, ScannedApplication.class)
                .classes(BackgroundResource.class)
                .setting(ContractWar.DATABASE_URL, database.durableUrl(NAME))
                .setting("myfy.data.shutdown-timeout", "0.2")
                .build(),
            directory);
    server.deploy(war, NAME);
    assertThat(Http.post(server.uri(NAME, "/api/background/left"), "").body()).isEqualTo("true");
    ServerLog log = server.log().fromHere();
    undeployAndAwaitRelease();
    await().until(() -> log.contains("MYFY0540") && log.contains("background-left for"));

    server.deploy(war, NAME);
    assertThat(Http.get(server.uri(NAME, "/api/items/count")).body()).isEqualTo("0");
    undeployAndAwaitRelease();
    database.drop(NAME);
  }

  @Test
  void leavesNoDriverInTheDriverManager() {
    server.deploy(war(), NAME);
    Http.post(server.uri(NAME, "/api/items/one"), "");
    undeployAndAwaitRelease();
    database.drop(NAME);

    server.deploy(probe(), PROBE);
    HttpResponse<String> drivers = Http.get(server.uri(PROBE, "/api/drivers"));
    server.undeploy(PROBE);

    assertThat(drivers.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
    assertThat(drivers.body()).doesNotContain("org.sqlite", "org.postgresql", "org.mariadb");
  }

  private void undeployAndAwaitRelease() {
    server.undeploy(NAME);
    await().until(() -> database.connections(NAME, server.pid()).isEmpty());
  }

  private Path war() {
    return WarFile.write(
        ContractWar.named(NAME, ScannedApplication.class)
            .setting(ContractWar.DATABASE_URL, database.durableUrl(NAME))
            .build(),
        directory);
  }

  /** Without the library and the drivers. */
  private Path probe() {
    return WarFile.write(
        ContractArchive.withoutLibrary(PROBE)
            .classes(ProbeApplication.class, DriversResource.class)
            .build(),
        directory);
  }
}
