package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DataTest(entities = Customer.class)
@TestMethodOrder(OrderAnnotation.class)
class CommitTest {

  private Session session;

  private long customers() {
    return session.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
  }

  @Test
  @Order(1)
  @Commit
  void whatIsToBeKept() {
    session.persist(new Customer("kept@example.org"));
  }

  @Test
  @Order(2)
  void isThereForTheNext() {
    assertThat(customers()).isEqualTo(1);
    session.persist(new Customer("undone@example.org"));
  }

  @Test
  @Order(3)
  @Commit
  void untilSomebodyEmptiesTheTables(TestDatabase database) {
    assertThat(customers()).isEqualTo(1);
    session.commit();
    database.truncate();

    assertThat(customers()).isZero();
    Customer first = new Customer("first@example.org");
    session.persist(first);
    session.flush();
    assertThat(first.getId()).isEqualTo(1);
  }
}
