package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerKind;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The sample itself, the same file on every server, on a server of its own: settings from the
 * environment are per server, and the data must outlive a restart.
 */
@TestMethodOrder(OrderAnnotation.class)
class SampleIT {

  private static final String NAME = "bank";

  /** On SQLite with nothing configured; on the others with one variable, the database's URL. */
  @Test
  @Order(1)
  void oneVariableAtMostIsNeededAndTheDataOutlivesARestart() {
    Map<String, String> environment = Databases.running().environment(NAME);
    assertThat(environment).hasSizeLessThan(2);
    try (ServerUnderTest server = ServerKind.current().create("sample")) {
      server.start(environment);
      server.deploy(SampleWar.file(), NAME);
      assertThat(server.log().text())
          .contains("MYFY0701: myfy data on")
          .doesNotContain("MYFY0404"); // Woven in its build.
      BankScenario bank = new BankScenario(server, NAME);
      bank.play();
      server.stop();
      server.start(environment);
      assertThat(bank.accounts()).contains("70.25").contains("130.75");
      SampleWar.recordDigest();
      server.undeploy(NAME);
      await().until(() -> Databases.running().connections(NAME, server.pid()).isEmpty());
    }
  }

  @Test
  @Order(2)
  void guardReadsTheEnvironmentOfTheServer() {
    try (ServerUnderTest server = ServerKind.current().create("guard")) {
      server.start(
          Map.of("MYFY_DATA_ENVIRONMENT", "production", "MYFY_DATA_AUTO_CREATE_TABLES", "true"));
      assertThatThrownBy(() -> server.deploy(SampleWar.file(), NAME))
          .isInstanceOf(DeploymentFailed.class)
          .hasMessageContaining("MYFY0601")
          .hasMessageContaining("MYFY_DATA_AUTO_CREATE_TABLES=true");
      assertThat(Http.get(server.uri(NAME, "/api/users")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  @Order(3)
  void badVariablesGiveOneReportWithAllProblems() {
    try (ServerUnderTest server = ServerKind.current().create("guard")) {
      server.start(Map.of("MYFY_DATA_POOL_SIZE", "abc", "MYFY_DATA_POOL_TIMEOUT", "-5"));
      assertThatThrownBy(() -> server.deploy(SampleWar.file(), NAME))
          .isInstanceOf(DeploymentFailed.class)
          .hasMessageContaining("MYFY0201: 2 settings are wrong")
          .hasMessageContaining("MYFY_DATA_POOL_SIZE=abc")
          .hasMessageContaining("MYFY_DATA_POOL_TIMEOUT=-5");
    }
  }
}
