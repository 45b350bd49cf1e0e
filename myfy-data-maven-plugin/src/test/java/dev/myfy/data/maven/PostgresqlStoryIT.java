package dev.myfy.data.maven;

import dev.myfy.data.fixture.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlStoryIT extends StoryContract {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  String dialect() {
    return "postgresql";
  }

  @Override
  String url() {
    return server.url();
  }

  @Override
  Connection connect() throws SQLException {
    return server.user();
  }
}
