package dev.myfy.data.contract.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.BankScenario;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerLog;
import dev.myfy.data.contract.server.ServerUnderTest;
import dev.myfy.data.contract.server.WarFile;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A WAR without EclipseLink runs on the Hibernate ORM that WildFly brings. Only there: Payara and
 * Open Liberty bring EclipseLink, so this test is not part of the contract that is counted.
 */
@ArquillianTest
@EnabledIfSystemProperty(named = "contract.server", matches = "wildfly")
class HibernateIT {

  private static final String NAME = "hibernate";

  @ArquillianResource private ServerUnderTest server;

  @TempDir private Path directory;

  @Test
  void sampleRunsOnTheServersOwnHibernate() {
    ServerLog log = server.log().fromHere();
    server.deploy(war(), NAME);
    try {
      assertThat(log.text()).containsPattern("MYFY0701: .*Hibernate ORM 6\\.6");
      BankScenario bank = new BankScenario(server, NAME);
      bank.play();
      assertThat(bank.accounts()).contains("70.25").contains("130.75");
    } finally {
      server.undeploy(NAME);
    }
  }

  private Path war() {
    Map<String, String> settings =
        Map.of(
            "myfy.data.database-url",
            Databases.running().durableUrl(NAME),
            "myfy.data.auto-create-tables",
            "true");
    return WarFile.write(SampleWar.with(SampleWar.hibernateFile(), settings), directory);
  }
}
