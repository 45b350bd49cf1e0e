package dev.myfy.data.contract.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.contract.BankScenario;
import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerKind;
import dev.myfy.data.contract.server.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A WAR without EclipseLink runs on the Hibernate ORM that WildFly brings. Only there: Payara and
 * Open Liberty bring EclipseLink, so this test is not part of the contract that is counted.
 */
@EnabledIfSystemProperty(named = "contract.server", matches = "wildfly")
class HibernateIT {

  private static final String NAME = "hibernate";

  @Test
  void sampleRunsOnTheServersOwnHibernate() {
    try (ServerUnderTest server = ServerKind.current().create("hibernate")) {
      server.start(Databases.running().environment(NAME));
      server.deploy(SampleWar.hibernateFile(), NAME);
      assertThat(server.log().text()).containsPattern("MYFY0701: .*Hibernate ORM 6\\.6");
      BankScenario bank = new BankScenario(server, NAME);
      bank.play();
      assertThat(bank.accounts()).contains("70.25").contains("130.75");
    }
  }
}
