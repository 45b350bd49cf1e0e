package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MariadbEntityIT {

  private static MariadbServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
    for (String database : new String[] {"eclipselink", "hibernate"}) {
      server.execute(
          "create database " + database + " character set utf8mb4 collate utf8mb4_bin",
          "grant all on " + database + ".* to 'ann'@'127.0.0.1'");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private abstract static class OnMariadb extends EntityContract
      implements ExactContract, LocateContract, UnionContract, QuantifierContract {
    @Override
    String url() {
      return "mariadb://%s:%s@127.0.0.1:%d/%s"
          .formatted(DatabaseServer.USER, DatabaseServer.PASSWORD, server.port(), provider());
    }
  }

  @Nested
  class EclipseLink extends OnMariadb implements FloatContract {
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

    /** MariaDB prints a FLOAT with six digits, and Hibernate makes its column one. */
    @Test
    void floatsHaveSixDigits() {
      Long id = store(e -> e.single = (float) Math.PI);
      assertThat(load(id).single).isEqualTo(3.14159f);
    }
  }
}
