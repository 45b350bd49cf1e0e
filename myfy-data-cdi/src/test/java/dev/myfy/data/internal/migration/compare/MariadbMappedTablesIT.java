package dev.myfy.data.internal.migration.compare;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

class MariadbMappedTablesIT {

  private static MariadbServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
    server.execute(
        "grant all on compared.* to 'ann'@'127.0.0.1'",
        "grant all on `myfy\\_scratch\\_%`.* to 'ann'@'127.0.0.1'");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private abstract static class OnMariadb extends MappedTablesContract {
    @BeforeEach
    void empty() {
      server.execute("drop database if exists compared", "create database compared");
    }

    @Override
    ComparedDatabase database() {
      String user = DatabaseServer.USER;
      String password = DatabaseServer.PASSWORD;
      String there = "127.0.0.1:" + server.port() + "/compared";
      return new ComparedDatabase(
          "mariadb",
          "jdbc:mariadb://" + there + "?user=" + user + "&password=" + password,
          "mariadb://" + user + ":" + password + "@" + there);
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
