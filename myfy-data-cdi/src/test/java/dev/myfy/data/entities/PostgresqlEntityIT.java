package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresqlEntityIT {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
    server.execute(create("eclipselink"), create("hibernate"));
  }

  /** With a locale that has upper and lower case for all letters; the server's own is C. */
  private static String create(String database) {
    return "create database "
        + database
        + " template template0 locale_provider builtin builtin_locale 'C.UTF-8'";
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private abstract static class OnPostgresql extends EntityContract
      implements ExactContract, FloatContract, UnionContract, QuantifierContract {
    @Override
    String url() {
      return "postgresql://postgres@127.0.0.1:" + server.port() + "/" + provider();
    }
  }

  @Nested
  class EclipseLink extends OnPostgresql implements LocateContract {
    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends OnPostgresql {
    @Override
    String provider() {
      return "hibernate";
    }

    /** Hibernate adds the position to the zero. */
    @Test
    void notFoundFromAPositionIsThePositionBefore() {
      store(e -> {});
      Number found = value("select locate('b', 'banana', 3) from Everything e", Number.class);
      assertThat(found.intValue()).isEqualTo(2);
    }
  }
}
