package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.FaultProxy;
import dev.myfy.data.testing.shop.Customer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is so on a database server. */
abstract class ServerTestDatabaseContract extends TestDatabaseContract {

  abstract DatabaseServer server();

  /** The statement that makes a place as this module does. */
  abstract String creation();

  @Override
  String url() {
    return server().url();
  }

  List<String> names(String sql) throws SQLException {
    try (Connection connection = server().admin();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> names = new ArrayList<>();
      while (result.next()) {
        names.add(result.getString(1));
      }
      return names;
    }
  }

  /** Its lock has gone with its connection. */
  @Test
  void whatAKilledProcessHasLeftIsRemoved() throws Exception {
    try (Connection connection = server().user();
        Statement statement = connection.createStatement()) {
      statement.execute(creation());
    }
    assertThat(places()).hasSize(2);

    try (TestDatabase other = TestDatabase.open(url(), Customer.class)) {
      assertThat(places()).hasSize(2).doesNotContain("myfy_test_0123456789ab");
      assertThat(other.settings().databaseUrl().dialect()).isNotEqualTo("sqlite");
    }
  }

  @Test
  void oneVariableSendsATestClassThere() throws Exception {
    int before = places().size();
    String output = FreshJvm.runFirstTest(Map.of("MYFY_DATA_TEST_DATABASE_URL", server().url()));

    assertThat(output).contains("first test of a JVM", "myfy_test_").doesNotContain("SQLite");
    assertThat(output).doesNotContain(DatabaseServer.PASSWORD);
    assertThat(places()).hasSize(before);
  }

  /** The number that users assert on is what the network sees. */
  @Test
  void roundTripsAreThoseOnTheWire() {
    try (FaultProxy proxy = FaultProxy.before(server());
        TestDatabase database = TestDatabase.open(server().url(proxy.port()), Customer.class)) {
      database.createTables();
      StatementCounter counter = database.statements();
      work(database);
      int before = proxy.roundTrips();
      StatementCount count = counter.during(() -> work(database));

      assertThat(count.roundTrips()).as(count::toString).isEqualTo(proxy.roundTrips() - before);
    }
  }

  /** A transaction that writes twice, one that only reads, and a read without one. */
  static void work(TestDatabase database) {
    database
        .sessionFactory()
        .runInTransaction(
            session -> {
              session.persist(new Customer(null));
              session.persist(new Customer(null));
            });
    database
        .sessionFactory()
        .runInTransaction(session -> session.find(Customer.class, Long.MAX_VALUE));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT COUNT(*) FROM CUSTOMER").close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
