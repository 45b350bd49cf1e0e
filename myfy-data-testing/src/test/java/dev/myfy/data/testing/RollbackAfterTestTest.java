package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.testing.shop.ShopServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Jersey and Weld in this JVM. */
@TestMethodOrder(OrderAnnotation.class)
class RollbackAfterTestTest {

  private static ShopServer shop;

  @BeforeAll
  static void start() {
    shop = new ShopServer(Map.of("myfy.data.environment", "test"));
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  @Order(1)
  void aTestWithoutItStoresForGood() {
    assertThat(shop.send("POST", "customers/first").statusCode()).isEqualTo(201);
  }

  @Test
  @Order(2)
  @RollbackAfterTest
  void eachRequestCommitsAsFarAsItCanSee() {
    assertThat(shop.send("POST", "customers/ada").statusCode()).isEqualTo(201);
    assertThat(shop.count()).isEqualTo(2);
    assertThat(shop.send("POST", "customers/ada").statusCode()).isEqualTo(409);
    assertThat(shop.send("POST", "customers/bob/refused").statusCode()).isEqualTo(400);
    assertThat(shop.send("POST", "customers/bob").statusCode()).isEqualTo(201);
    assertThat(shop.count()).isEqualTo(3);
  }

  @Test
  @Order(3)
  void allThatTheyDidIsUndone() {
    assertThat(shop.count()).isEqualTo(1);
    assertThat(shop.send("POST", "customers/bob").statusCode()).isEqualTo(201);
    assertThat(shop.count()).isEqualTo(2);
  }

  @Test
  @RollbackAfterTest
  void theStatementsOfARequestAreCounted(StatementCounter counter) {
    StatementCount count = counter.during(shop::count);

    assertThat(count.statements()).as(count::toString).isEqualTo(1);
    assertThat(count.roundTrips()).as(count::toString).isEqualTo(1);
  }

  @Test
  void nobodyElseThanTestsMayEverMeetThat() {
    for (String environment : new String[] {"development", "production"}) {
      Map<String, String> settings =
          Map.of("myfy.data.environment", environment, "myfy.data.auto-create-tables", "false");
      assertThatThrownBy(() -> new ShopServer(settings).close())
          .hasStackTraceContaining("MYFY1001")
          .hasStackTraceContaining(environment);
    }
  }
}
