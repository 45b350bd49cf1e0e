package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import dev.myfy.data.testing.shop.Delivery;
import dev.myfy.data.testing.shop.Price;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database for tests does, on each kind of database. */
abstract class TestDatabaseContract {

  private TestDatabase database;

  /** Where tests may have a place of their own. */
  abstract String url();

  /** What there is of such places now. */
  abstract List<String> places() throws Exception;

  @BeforeEach
  void open() {
    database = TestDatabase.open(url(), Customer.class);
    database.createTables();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
    database.close();
    assertThat(places()).isEmpty();
  }

  private void add(String email) {
    database.sessionFactory().runInTransaction(session -> session.persist(new Customer(email)));
  }

  private long customers() {
    return database.sessionFactory().callInTransaction(TestDatabaseContract::count);
  }

  private static long count(Session session) {
    return session.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
  }

  @Test
  void isForOneTestOnly() throws Exception {
    add("ada@example.org");
    try (TestDatabase other = TestDatabase.open(url(), Customer.class)) {
      other.createTables();
      assertThat(other.sessionFactory().<Long>callInTransaction(TestDatabaseContract::count))
          .isZero();
    }
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void rollbackUndoesWhatWasCommitted() {
    add("before@example.org");
    database.begin();
    add("ada@example.org");
    add("bob@example.org");
    assertThat(customers()).isEqualTo(3);
    database.rollback();

    assertThat(customers()).isEqualTo(1);
    add("after@example.org");
    database.rollback();
    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void whatIsRolledBackInsideIsUndoneAtOnce() {
    database.begin();
    add("ada@example.org");
    assertThatThrownBy(
            () ->
                database
                    .sessionFactory()
                    .runInTransaction(
                        session -> {
                          session.persist(new Customer("bob@example.org"));
                          session.flush();
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void aFailedStatementSpoilsItsTransactionOnly() {
    database.begin();
    add("ada@example.org");
    assertThatThrownBy(() -> add("ada@example.org")).isInstanceOf(Exception.class);
    add("bob@example.org");

    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void aFailedStatementWithoutTransactionSpoilsNothing() throws SQLException {
    database.begin();
    add("ada@example.org");
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELECT * FROM nowhere"))
          .isInstanceOf(SQLException.class);
      statement.execute("UPDATE CUSTOMER SET EMAIL = 'eve@example.org'");
    }
    assertThat(customers()).isEqualTo(1);
    database.rollback();
    assertThat(customers()).isZero();
  }

  @Test
  void savepointsOfTheSessionNestInsideOfTheTest() {
    database.begin();
    database
        .sessionFactory()
        .runInTransaction(
            session -> {
              session.persist(new Customer("ada@example.org"));
              assertThatThrownBy(() -> session.savepoint(() -> twice(session, "ada@example.org")))
                  .isInstanceOf(PersistenceException.class);
              session.savepoint(() -> session.persist(new Customer("bob@example.org")));
            });

    assertThat(customers()).isEqualTo(2);
    database.rollback();
    assertThat(customers()).isZero();
  }

  private static void twice(Session session, String email) {
    session.persist(new Customer(email));
    session.flush();
  }

  @Test
  void transactionsOfOtherThreadsTakeTurns() {
    database.begin();
    CompletableFuture<?>[] work = new CompletableFuture<?>[8];
    for (int i = 0; i < work.length; i++) {
      String email = i + "@example.org";
      work[i] = CompletableFuture.runAsync(() -> add(email));
    }
    CompletableFuture.allOf(work).join();

    assertThat(customers()).isEqualTo(8);
    database.rollback();
    assertThat(customers()).isZero();
  }

  @Test
  void aTransactionThatOutlivesItsTestStoresNothing() {
    database.begin();
    try (Session session = database.sessionFactory().createSession()) {
      session.persist(new Customer("late@example.org"));
      session.flush();
      database.rollback();

      assertThatThrownBy(session::commit)
          .isInstanceOf(DataException.class)
          .hasStackTraceContaining("MYFY1003");
    }
    assertThat(customers()).isZero();
  }

  @Test
  void tablesCanBeEmptiedWhateverRefersToThem() {
    buy();
    database.truncate();

    assertThat(customers()).isZero();
    assertThat(buy().getCustomer().getId()).isEqualTo(1);
  }

  @Test
  void tablesCanBeDroppedAndMadeAnew() {
    buy();
    database.dropTables();
    assertThatThrownBy(this::customers).isInstanceOf(PersistenceException.class);
    database.createTables();

    assertThat(customers()).isZero();
  }

  private Delivery buy() {
    return database
        .sessionFactory()
        .callInTransaction(
            session -> {
              Customer customer = new Customer("ada@example.org");
              session.persist(customer);
              Delivery delivery = new Delivery(customer, new Price(999));
              session.persist(delivery);
              return delivery;
            });
  }

  @Test
  void statementsAreCountedWhereverTheyRun() {
    StatementCounter counter = database.statements();
    add("ada@example.org");
    StatementCount insert = counter.count();
    StatementCount select = counter.during(this::customers);
    database.begin();
    StatementCount inTest = counter.during(this::customers);

    assertThat(insert.sql()).as(insert::toString).anyMatch(sql -> sql.contains("INSERT"));
    assertThat(select.statements()).as(select::toString).isEqualTo(1);
    assertThat(inTest).isEqualTo(select);
    counter.reset();
    assertThat(counter.count().statements()).isZero();
  }
}
