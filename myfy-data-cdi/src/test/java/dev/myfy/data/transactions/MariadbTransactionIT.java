package dev.myfy.data.transactions;

import dev.myfy.data.fixture.MariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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
}
