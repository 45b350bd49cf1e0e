package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.app.MisplacedRetry;
import dev.myfy.data.contract.server.ContractArchive;
import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that must not start says why, in the server's answer and in its log. */
@ArquillianTest
class RefusedDeploymentIT {

  private static final String NAME = "refused";

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void guardKeepsTablesFromBeingCreatedInProduction() {
    assertRefused(
        ContractWar.bare(NAME)
            .setting("myfy.data.environment", "production")
            .setting(ContractWar.AUTO_CREATE, "true"),
        "MYFY0601",
        "MYFY_DATA_AUTO_CREATE_TABLES=true",
        "Three ways out");
  }

  @Test
  void guardKeepsTablesFromBeingDroppedByAPropertyOfTheProvider() {
    assertRefused(
        ContractWar.bare(NAME)
            .setting("jakarta.persistence.schema-generation.database.action", "drop-and-create"),
        "MYFY0601",
        "drop-and-create",
        "development");
  }

  @Test
  void badSettingsAreReportedTogether() {
    assertRefused(
        ContractWar.bare(NAME)
            .setting("myfy.data.pool-size", "abc")
            .setting("MYFY_DATA_POOL_TIMEOUT", "-5"),
        "MYFY0201: 2 settings are wrong",
        "MYFY_DATA_POOL_SIZE=abc",
        "MYFY_DATA_POOL_TIMEOUT=-5");
  }

  @Test
  void retriesThatCannotWorkAreReportedTogether() {
    assertRefused(
        ContractWar.bare(NAME).classes(MisplacedRetry.class),
        "MYFY0720: @RetryTransaction cannot work in 2 places",
        "MisplacedRetry.later() is asynchronous",
        "MisplacedRetry.mandatory() has @Transactional(MANDATORY)");
  }

  @Test
  void unreachableDatabaseFailsTheDeploymentWithoutShowingThePassword() throws IOException {
    String text =
        assertRefused(
            ContractWar.bare(NAME)
                .setting(
                    ContractWar.DATABASE_URL,
                    "postgresql://ann:s3cr3t-canary@127.0.0.1:" + closedPort() + "/shop"),
            "MYFY0302",
            "postgresql://ann:***@127.0.0.1");
    org.assertj.core.api.Assertions.assertThat(text).doesNotContain("s3cr3t-canary");
  }

  private String assertRefused(ContractArchive war, String... fragments) {
    ServerLog log = server.log().fromHere();
    assertThatThrownBy(() -> server.deploy(WarFile.write(war.build(), directory), NAME))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContainingAll(fragments);
    for (String fragment : fragments) {
      await().until(() -> log.contains(fragment));
    }
    return log.text();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
