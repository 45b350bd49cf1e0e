package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Run by {@link ManyTestsTest}. */
@DataTest(entities = Customer.class)
@TestMethodOrder(OrderAnnotation.class)
class FailingTests {

  @Test
  @Order(1)
  void failsWithWorkOpen(Session session) {
    session.persist(new Customer("ada@example.org"));
    session.flush();
    fail("on purpose");
  }

  @Test
  @Order(2)
  @Commit
  void failsAlthoughItWasToBeKept(Session session) {
    session.persist(new Customer("bob@example.org"));
    session.flush();
    fail("on purpose");
  }

  @Test
  @Order(3)
  void nothingOfThatIsThere(Session session) {
    assertThat(session.createQuery("select c from Customer c", Customer.class).getResultList())
        .isEmpty();
  }
}
