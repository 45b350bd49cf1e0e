package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** On which side of Arquillian a test is undone; that it is, the contract suite shows. */
class WithArquillianTest {

  @Test
  void theClientOfATestInsideOfTheServerDoesNothing() {
    assertThat(run(Inside.class, false).succeeded().count()).isEqualTo(2);
  }

  @Test
  void insideThereMustBeAnApplication() {
    assertUnknown(run(Inside.class, true));
  }

  @Test
  void aClientNeedsAnAddress() {
    assertUnknown(run(Client.class, false));
    assertUnknown(run(OutsideOnly.class, false));
  }

  private static Events run(Class<?> tests, boolean inside) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("insideArquillian", String.valueOf(inside))
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static void assertUnknown(Events events) {
    assertThat(events.failed().stream().map(Object::toString))
        .isNotEmpty()
        .allMatch(failure -> failure.contains("MYFY1008"));
  }

  /** The deployment of a nested class is that of the class around. */
  @RollbackAfterTest
  static class Inside {

    @Deployment
    static void war() {}

    @Test
    void test(StatementCounter counter) {
      assertThat(counter.count().statements()).isZero();
    }

    @Nested
    class Inner {

      @Test
      void test(StatementCounter counter) {
        assertThat(counter.count().statements()).isZero();
      }
    }
  }

  @RollbackAfterTest
  @RunAsClient
  static class Client {

    /** Not every resource is an address. */
    @ArquillianResource private StringBuilder other = new StringBuilder("no address");

    @Deployment
    static void war() {}

    @Test
    void test() {}
  }

  @RollbackAfterTest
  static class OutsideOnly {

    @Deployment(testable = false)
    static void war() {}

    @Test
    void test() {}
  }
}
