package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerKind;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  @Test
  @Order(1)
  void worksWithNothingConfiguredAndKeepsItsDataOverARestart() throws Exception {
    System.out.println("sample-war.war, SHA-256 " + sha256() + ", on " + ServerKind.current());
    try (ServerUnderTest server = ServerKind.current().create("sample")) {
      server.start(Map.of());
      server.deploy(SampleWar.file(), NAME);
      assertThat(server.log().text()).contains("MYFY0701: myfy data on");
      createReadAndTransfer(server);
      server.stop();
      server.start(Map.of());
      assertThat(get(server, "/api/accounts").body()).contains("70.25").contains("130.75");
    }
  }

  private static void createReadAndTransfer(ServerUnderTest server) {
    assertThat(get(server, "/").body()).contains("<form");
    assertThat(post(server, "/api/users", user("Ann", "ann")).statusCode()).isEqualTo(201);
    assertThat(post(server, "/api/users", user("Bob", "bob")).statusCode()).isEqualTo(201);
    assertThat(get(server, "/api/users/1").body()).contains("ann@example.org");

    String users = get(server, "/api/users").body();
    assertThat(post(server, "/api/users", user("Eve", "ann")).statusCode()).isEqualTo(409);
    assertThat(get(server, "/api/users").body()).isEqualTo(users);

    post(server, "/api/accounts", "{\"ownerId\":1,\"balance\":100.50}");
    post(server, "/api/accounts", "{\"ownerId\":2,\"balance\":100.50}");
    String transfer = "{\"from\":1,\"to\":2,\"amount\":30.25}";
    assertThat(post(server, "/api/transfers", transfer).statusCode()).isEqualTo(201);
    String tooMuch = "{\"from\":1,\"to\":2,\"amount\":3000}";
    assertThat(post(server, "/api/transfers", tooMuch).statusCode()).isEqualTo(409);
    assertThat(post(server, "/api/totals", "").body()).contains("201");
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
      assertThat(get(server, "/api/users").statusCode()).isEqualTo(404);
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

  private static String user(String name, String mailbox) {
    return "{\"name\":\"%s\",\"email\":\"%s@example.org\"}".formatted(name, mailbox);
  }

  private static HttpResponse<String> get(ServerUnderTest server, String path) {
    return Http.get(server.uri(NAME, path));
  }

  private static HttpResponse<String> post(ServerUnderTest server, String path, String json) {
    URI uri = server.uri(NAME, path);
    return Http.post(uri, json);
  }

  private static String sha256() throws IOException, NoSuchAlgorithmException {
    byte[] file = Files.readAllBytes(SampleWar.file());
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }
}
