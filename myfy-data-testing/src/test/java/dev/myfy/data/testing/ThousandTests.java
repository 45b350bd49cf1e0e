package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import org.junit.jupiter.api.RepeatedTest;

/** Run by {@link ManyTestsTest}. */
@DataTest(entities = Customer.class)
class ThousandTests {

  static final int COUNT = 1_000;

  @RepeatedTest(COUNT)
  void eachFindsTheTablesEmpty(Session session) {
    session.persist(new Customer("ada@example.org"));
    session.commit();
    session.persist(new Customer("bob@example.org"));

    assertThat(session.createQuery("select c from Customer c", Customer.class).getResultList())
        .hasSize(2);
  }
}
