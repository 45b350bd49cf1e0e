package dev.myfy.data.retry;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class MariadbRetryIT {

  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private abstract static class OnMariadb extends ServerRetryContract {
    @Override
    String url() {
      return server.url();
    }
  }

  @Nested
  class EclipseLink extends OnMariadb {
    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends OnMariadb {
    @Override
    String provider() {
      return "hibernate";
    }
  }
}
