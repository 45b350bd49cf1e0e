package dev.myfy.data.internal.migration.compare;

import dev.myfy.data.fixture.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

class PostgresqlMappedTablesIT {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private abstract static class OnPostgresql extends MappedTablesContract {
    @BeforeEach
    void empty() {
      server.execute("drop database if exists compared with (force)", "create database compared");
    }

    @Override
    ComparedDatabase database() {
      String there = "postgresql://postgres@127.0.0.1:" + server.port() + "/compared";
      String jdbc = "jdbc:postgresql://127.0.0.1:" + server.port() + "/compared?user=postgres";
      return new ComparedDatabase("postgresql", jdbc, there);
    }
  }

  @Nested
  class EclipseLink extends OnPostgresql {
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
  }
}
