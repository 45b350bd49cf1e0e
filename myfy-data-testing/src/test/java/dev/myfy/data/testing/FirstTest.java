package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.myfy.data.Session;
import dev.myfy.data.testing.shop.Customer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Run by {@link FirstTestTest}, in a JVM of its own. */
final class FirstTest {

  private FirstTest() {}

  public static void main(String[] arguments) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Shopping.class)).build();
    Launcher launcher = LauncherFactory.create();
    launcher.discover(request);
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    long start = System.nanoTime();
    launcher.execute(request, summary);
    Duration time = Duration.ofNanos(System.nanoTime() - start);

    System.out.println("first test of a JVM in " + time.toMillis() + " ms");
    System.exit(summary.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
  }

  @DataTest(entities = Customer.class)
  static class Shopping {

    @Test
    void findsWhatIsStored(Session session) {
      Customer customer = new Customer("ada@example.org");
      session.persist(customer);
      session.commit();

      assertThat(session.find(Customer.class, customer.getId())).isSameAs(customer);
    }
  }
}
