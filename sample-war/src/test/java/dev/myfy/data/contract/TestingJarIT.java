package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import dev.myfy.data.testing.RollbackAfterTest;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar of myfy-data-testing alone does to an application that it is part of. */
@ArquillianTest
class TestingJarIT {

  private static final String NAME = "testing";

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"development", "production"})
  void isRefusedInEveryOtherEnvironment(String environment) {
    ServerLog log = server.log().fromHere();
    Path war = war(environment);
    assertThatThrownBy(() -> server.deploy(war, NAME))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContainingAll("MYFY1001", "MYFY_DATA_ENVIRONMENT is " + environment);
    await().until(() -> log.contains("MYFY1001"));
  }

  /** The servers look into it for annotations, and JUnit, weld-junit and Narayana are not there. */
  @Test
  void theServerMissesNoneOfTheClassesThatOnlyTestsHave() {
    ServerLog log = server.log().fromHere();
    server.deploy(war("test"), NAME);
    server.undeploy(NAME);
    assertThat(log.text())
        .contains("MYFY0701")
        .doesNotContain("NoClassDefFoundError", "ClassNotFoundException", "org.junit", "org/junit")
        .doesNotContain("weld.junit5", "weld/junit5", "com.arjuna", "com/arjuna");
  }

  private Path war(String environment) {
    return WarFile.write(
        ContractWar.bare(NAME)
            .jarOf(RollbackAfterTest.class)
            .setting("myfy.data.environment", environment)
            .setting(ContractWar.DATABASE_URL, Databases.running().url(NAME))
            .build(),
        directory);
  }
}
