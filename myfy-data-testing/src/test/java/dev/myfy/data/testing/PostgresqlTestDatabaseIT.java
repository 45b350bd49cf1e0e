package dev.myfy.data.testing;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlTestDatabaseIT extends ServerTestDatabaseContract {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
    server.execute("GRANT CREATE ON DATABASE shop TO ann");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  DatabaseServer server() {
    return server;
  }

  @Override
  List<String> places() throws SQLException {
    return names("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'myfy%'");
  }

  @Override
  String creation() {
    return "CREATE SCHEMA myfy_test_0123456789ab";
  }
}
