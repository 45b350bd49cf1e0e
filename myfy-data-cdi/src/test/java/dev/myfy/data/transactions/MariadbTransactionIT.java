package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.MariadbServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MariadbTransactionIT {

  private static MariadbServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class EclipseLink extends TransactionContract {
    @Override
    String url() {
      return server.url();
    }

    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends TransactionContract {
    @Override
    String url() {
      return server.url();
    }

    @Override
    String provider() {
      return "hibernate";
    }
  }

  @Nested
  class AtTheTimeOut {

    /** The client waits for the time-out, not for the statement. */
    @Test
    void aStatementThatRunsIsEnded() {
      DataContainer container =
          DataContainer.open(
              Map.of("myfy.data.database-url", server.url(), "myfy.data.transaction-timeout", "1"));
      try (Requesting requests = new Requesting(container)) {
        Duration time = requests.timeOf("select sleep(20)");
        assertThat(time).isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
        assertThat(requests.connectionsInUse()).isZero();
      }
    }
  }
}
