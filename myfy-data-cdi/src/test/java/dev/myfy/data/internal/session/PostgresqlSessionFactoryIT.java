package dev.myfy.data.internal.session;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;

class PostgresqlSessionFactoryIT extends SessionFactoryContract {

  private final DatabaseServer server = PostgresqlServer.open();

  @AfterAll
  @Override
  void close() {
    super.close();
    server.close();
  }

  @Override
  String url() {
    return server.url();
  }
}
