package dev.myfy.data.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresqlEntityIT {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.builder().start();
    for (String database : new String[] {"eclipselink", "hibernate"}) {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + database);
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private abstract static class OnPostgresql extends EntityContract
      implements ExactContract, FloatContract, UnionContract, QuantifierContract {
    @Override
    String url() {
      return "postgresql://postgres@127.0.0.1:" + server.getPort() + "/" + provider();
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
