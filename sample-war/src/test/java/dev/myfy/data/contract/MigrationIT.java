package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.DeploymentFailed;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample on the tables of its own revisions, which it applies when it is deployed. */
@ArquillianTest
class MigrationIT {

  private static final String NAME = "migrated";

  /** In place of the last revision of each kind of database. */
  private static final String WRONG =
      """
      databaseChangeLog:
        - changeSet:
            id: "0002"
            author: myfy
            changes:
              - sql:
                  sql: ALTER TABLE nowhere ADD COLUMN nothing INT
            rollback: []
      """;

  private static final String LIST =
      """
      databaseChangeLog:
        - include: {file: 0001_create_the_bank.yaml, relativeToChangelogFile: true}
        - include: {file: 0002_wrong.yaml, relativeToChangelogFile: true}
      """;

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void revisionsAreAppliedOnceAndAFailureChangesNothing() {
    ServerLog log = server.log().fromHere();
    deploy(war("upgrade"));
    assertThat(log.text()).contains("MYFY0919");
    BankScenario bank = new BankScenario(server, NAME);
    bank.play();
    server.undeploy(NAME);

    assertRefused(withAWrongRevision("check"), "MYFY0922", "0002");
    assertRefused(withAWrongRevision("upgrade"), "MYFY0912", "0002_wrong.yaml", "nowhere");

    log = server.log().fromHere();
    deploy(war("upgrade"));
    assertThat(log.text()).contains("MYFY0920").doesNotContain("MYFY0919");
    assertThat(bank.accounts()).contains("70.25").contains("130.75");
    server.undeploy(NAME);
    await().until(() -> Databases.running().connections(NAME, server.pid()).isEmpty());
  }

  private static WebArchive war(String migrate) {
    Map<String, String> settings =
        Map.of(
            "myfy.data.database-url",
            Databases.running().durableUrl(NAME),
            "myfy.data.migrate",
            migrate);
    return SampleWar.with(SampleWar.file(), settings);
  }

  private static WebArchive withAWrongRevision(String migrate) {
    WebArchive war = war(migrate);
    for (String dialect : new String[] {"sqlite", "postgresql", "mysql", "mariadb"}) {
      String place = "db/changelog/" + dialect + "/";
      war.addAsResource(new StringAsset(LIST), place + "changelog.yaml")
          .addAsResource(new StringAsset(WRONG), place + "0002_wrong.yaml");
    }
    return war;
  }

  private void deploy(WebArchive war) {
    server.deploy(WarFile.write(war, directory), NAME);
  }

  private void assertRefused(WebArchive war, String... fragments) {
    assertThatThrownBy(() -> deploy(war))
        .isInstanceOf(DeploymentFailed.class)
        .hasMessageContainingAll(fragments);
  }
}
