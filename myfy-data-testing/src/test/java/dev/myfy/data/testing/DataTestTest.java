package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.testing.shop.Customer;
import dev.myfy.data.testing.shop.Delivery;
import dev.myfy.data.testing.shop.Price;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DataTest(entities = Customer.class)
@TestMethodOrder(OrderAnnotation.class)
class DataTestTest {

  private static TestDatabase whole;

  private Session session;
  private StatementCounter counter;

  @BeforeAll
  static void remember(TestDatabase database) {
    whole = database;
  }

  @BeforeEach
  void addOne() {
    session.persist(new Customer("before@example.org"));
    session.flush();
  }

  private long customers() {
    return session.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
  }

  @Test
  @Order(1)
  void whatOneTestCommits(Session same, EntityManager alsoTheSame) {
    assertThat(same).isSameAs(session).isSameAs(alsoTheSame);
    session.persist(new Customer("ada@example.org"));
    session.commit();

    assertThat(customers()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void theNextOneDoesNotSee() {
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void everythingElseIsFilledIn(
      TestDatabase database,
      SessionFactory sessions,
      EntityManagerFactory factory,
      DataSource dataSource) {
    assertThat(database).isSameAs(whole);
    assertThat(sessions).isSameAs(database.sessionFactory());
    assertThat(factory.getMetamodel().getEntities()).hasSize(2);
    assertThat(dataSource).isSameAs(database.dataSource());
  }

  @Test
  void sessionsOfTheFactoryCommitAndAreUndoneToo(SessionFactory sessions) {
    session.commit();
    sessions.runInTransaction(other -> other.persist(new Customer("bob@example.org")));

    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void referencesComeWithTheirTarget() {
    Customer customer = new Customer("eve@example.org");
    session.persist(customer);
    session.persist(new Delivery(customer, new Price(999)));
    session.flush();
    session.clear();

    assertThat(session.find(Customer.class, customer.getId()).getDeliveries())
        .extracting(delivery -> delivery.getPrice().getCents())
        .containsExactly(999L);
  }

  @Test
  void statementsAreCounted() {
    StatementCount count = counter.during(this::customers);

    assertThat(count.statements()).as(count::toString).isEqualTo(1);
    assertThat(count.sql()).singleElement().asString().containsIgnoringCase("count(");
  }

  @Nested
  class Nesting {

    private Session ofNested;

    @Test
    void sharesTheDatabaseOfTheOuterClass(TestDatabase database) {
      assertThat(database).isSameAs(whole);
      assertThat(ofNested).isSameAs(session);
      assertThat(customers()).isEqualTo(1);
    }
  }
}
