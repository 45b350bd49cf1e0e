package dev.myfy.data.internal.session;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlSessionFactoryIT extends SessionFactoryContract {

  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  String url() {
    return server.url();
  }
}
