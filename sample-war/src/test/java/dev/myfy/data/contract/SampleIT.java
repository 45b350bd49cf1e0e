package dev.myfy.data.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.contract.database.Databases;
import dev.myfy.data.contract.server.SampleWar;
import dev.myfy.data.contract.server.ServerKind;
import dev.myfy.data.contract.server.ServerUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The sample itself, the same file on every server, on a server of its own: settings from the
 * environment are per server, and the data must outlive a restart.
 */
class SampleIT {

  private static final String NAME = "bank";

  /** On SQLite with nothing configured; on the others with one variable, the database's URL. */
  @Test
  void oneVariableAtMostIsNeededAndTheDataOutlivesARestart() {
    Map<String, String> environment = Databases.running().environment(NAME);
    assertThat(environment).hasSizeLessThan(2);
    try (ServerUnderTest server = ServerKind.current().create("sample")) {
      server.start(environment);
      server.deploy(SampleWar.file(), NAME);
      assertThat(server.log().text())
          .contains("MYFY0701: myfy data on")
          .doesNotContain("MYFY0404") // Woven in its build.
          .doesNotContain("MYFY0706"); // The server's interceptors are not the application's.
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
}
