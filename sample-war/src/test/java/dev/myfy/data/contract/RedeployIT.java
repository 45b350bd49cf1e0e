package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.myfy.data.contract.app.ScannedApplication;
import dev.myfy.data.contract.server.Http;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undeploying closes everything; deploying again finds the data. */
@ArquillianTest
class RedeployIT {

  private static final String NAME = "redeployed";

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void closesPoolAndFactoryAndReleasesTheFile() throws IOException {
    Path file = directory.resolve("redeployed.db");
    Path war = war(file);
    server.deploy(war, NAME);
    Http.post(server.uri(NAME, "/api/items/kept"), "");
    ServerLog log = server.log().fromHere();

    server.undeploy(NAME);

    await().until(() -> log.contains("MYFY0703"));
    assertThat(openFiles()).noneMatch(open -> open.startsWith(file.toString()));

    server.deploy(war, NAME);
    assertThat(Http.get(server.uri(NAME, "/api/items/count")).body()).isEqualTo("1");
    server.undeploy(NAME);
  }

  private Path war(Path file) {
    return WarFile.write(
        ContractWar.named(NAME, ScannedApplication.class)
            .setting(ContractWar.DATABASE_URL, "sqlite:///" + file)
            .build(),
        directory);
  }

  /** What the server's process has open, as Linux tells it. */
  private List<String> openFiles() throws IOException {
    Path descriptors = Path.of("/proc", String.valueOf(server.pid()), "fd");
    assumeTrue(Files.isDirectory(descriptors), "needs /proc");
    try (Stream<Path> links = Files.list(descriptors)) {
      return links.map(RedeployIT::target).toList();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
