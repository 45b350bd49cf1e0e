package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DataException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.PostgresqlServer;
import dev.myfy.data.testing.shop.Customer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  @Test
  void aUserWithoutTheRightIsToldWhichOneIsMissing() {
    server.execute("REVOKE CREATE ON DATABASE shop FROM ann");
    try {
      assertThatThrownBy(() -> TestDatabase.open(url(), Customer.class))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("MYFY1007")
          .hasMessageContaining("permission denied");
    } finally {
      server.execute("GRANT CREATE ON DATABASE shop TO ann");
    }
  }

  @Override
  String creation() {
    return "CREATE SCHEMA myfy_test_0123456789ab";
  }
}
