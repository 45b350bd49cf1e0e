package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.testing.shop.Customer;
import dev.myfy.data.testing.shop.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.ActivateScopes;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** weld-junit, its beans found by the test's own injection points; one container for all tests. */
@EnableAutoWeld
@ActivateScopes(RequestScoped.class)
@DataTest(entities = Customer.class)
@TestInstance(Lifecycle.PER_CLASS)
class AutoWeldTest {

  @Inject private Shop shop;

  @RepeatedTest(3)
  void eachTestIsUndone() {
    assertThat(shop.customers()).isZero();
    shop.register("ada@example.org");
    assertThat(shop.customers()).isEqualTo(1);
  }
}
