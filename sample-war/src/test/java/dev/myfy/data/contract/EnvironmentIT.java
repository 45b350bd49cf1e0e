package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerKind;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The environment of the server is read, and what it says refused; on a server of its own, started
 * once. What is wrong in a variable is told first, so the guard gets a WAR that puts it right.
 */
class EnvironmentIT {

  private static final String NAME = "bank";

  private static ServerUnderTest server;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    server = ServerKind.current().create("environment");
    server.start(
        Map.of(
            "MYFY_DATA_POOL_SIZE", "abc",
            "MYFY_DATA_POOL_TIMEOUT", "-5",
            "MYFY_DATA_ENVIRONMENT", "production",
            "MYFY_DATA_AUTO_CREATE_TABLES", "true"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void badVariablesGiveOneReportWithAllProblems() {
    assertThatThrownBy(() -> server.deploy(SampleWar.file(), NAME))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContaining("MYFY0201: 2 settings are wrong")
        .hasMessageContaining("MYFY_DATA_POOL_SIZE=abc")
        .hasMessageContaining("MYFY_DATA_POOL_TIMEOUT=-5");
  }

  @Test
  void guardReadsTheEnvironmentOfTheServer() {
    assertThatThrownBy(() -> server.deploy(strongerWar(), NAME))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContaining("MYFY0601")
        .hasMessageContaining("MYFY_DATA_AUTO_CREATE_TABLES=true");
    assertThat(Http.get(server.uri(NAME, "/api/users")).statusCode())
        .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
  }

  /** Its settings come before those of the environment, whose ordinal is 300. */
  private Path strongerWar() {
    Map<String, String> settings =
        Map.of(
            "config_ordinal", "400",
            "MYFY_DATA_POOL_SIZE", "5",
            "MYFY_DATA_POOL_TIMEOUT", "30");
    return WarFile.write(SampleWar.with(SampleWar.file(), settings), directory);
  }
}
