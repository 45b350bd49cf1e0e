package dev.myfy.data.maven;

import dev.myfy.data.fixture.MariadbServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariadbStoryIT extends StoryContract {

  private static MariadbServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
    // Where the tables of the entities are made for a moment.
    server.execute("grant all on `myfy\\_scratch\\_%`.* to 'ann'@'127.0.0.1'");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  String dialect() {
    return "mysql";
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
