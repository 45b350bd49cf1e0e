package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DataException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.MariadbServer;
import dev.myfy.data.testing.shop.Customer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariadbTestDatabaseIT extends ServerTestDatabaseContract {

  private static MariadbServer server;

  @BeforeAll
  static void start() {
    server = MariadbServer.open();
    server.execute("grant all on `myfy\\_test\\_%`.* to 'ann'@'127.0.0.1'");
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
    return names(
        "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'myfy%'");
  }

  @Override
  String creation() {
    return "CREATE DATABASE myfy_test_0123456789ab";
  }

  @Test
  void whatCommitsByItselfIsTold() throws SQLException {
    try (TestDatabase database = TestDatabase.open(url(), Customer.class)) {
      database.createTables();
      database.begin();
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE more (id INT)");
      }

      assertThatThrownBy(database::rollback)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("MYFY1004");
    }
  }
}
