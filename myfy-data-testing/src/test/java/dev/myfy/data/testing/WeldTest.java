package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import dev.myfy.data.testing.shop.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** weld-junit, its beans named. */
@EnableWeld
@DataTest(entities = Customer.class)
@TestMethodOrder(OrderAnnotation.class)
class WeldTest {

  @WeldSetup
  private final WeldInitiator weld =
      WeldInitiator.from(Shop.class).activate(RequestScoped.class).build();

  @Inject private Shop shop;
  @Inject private Session session;

  @Test
  @Order(1)
  void beansAndTestHaveTheSameSession(StatementCounter counter) {
    shop.register("ada@example.org");

    assertThat(shop.customers()).isEqualTo(1);
    assertThat(session.createQuery("select c.email from Customer c", String.class).getResultList())
        .containsExactly("ada@example.org");
    assertThat(counter.count().sql()).anyMatch(sql -> sql.contains("INSERT"));
    session.commit();
  }

  @Test
  @Order(2)
  @Commit
  void eachTestIsUndone() {
    assertThat(shop.customers()).isZero();
    shop.register("kept@example.org");
  }

  @Test
  @Order(3)
  void unlessItIsKept(Session ofWeld) {
    assertThat(shop.customers()).isEqualTo(1);
    assertThat(ofWeld.createQuery("select c from Customer c", Customer.class).getResultList())
        .hasSize(1);
  }
}
