package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.session.UnitState;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A transaction that its time-out ends, on a thread of the transaction manager. */
class TransactionTimeoutTest {

  @Nested
  class EclipseLink extends WithProvider {
    EclipseLink() {
      super("eclipselink");
    }
  }

  @Nested
  class Hibernate extends WithProvider {
    Hibernate() {
      super("hibernate");
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  abstract static class WithProvider implements Requests {

    private final String provider;
    private final Transactions transactions = Transactions.locate();
    private DataContainer container;

    WithProvider(String provider) {
      this.provider = provider;
    }

    @Override
    public DataContainer container() {
      return container;
    }

    @BeforeAll
    void open() {
      container =
          DataContainer.open(
              Map.of(
                  "myfy.data.transaction-timeout",
                  "1",
                  "myfy.data.persistence-provider",
                  provider));
    }

    @AfterAll
    void close() {
      container.close();
    }

    @AfterEach
    void nothingIsStoredAndNothingStaysBehind() {
      assertThat(transactions.state()).isEqualTo(TransactionState.NONE);
      assertThat(connectionsInUse()).isZero();
      assertThat(names()).isEmpty();
    }

    @Test
    void whileTheApplicationComputesNothingIsStoredAndTheSessionRefuses() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            Watched object = new Watched("computed");
            session.persist(object);
            session.flush();
            awaitTimeout();
            assertThat(unit().state()).isEqualTo(UnitState.GONE);
            refuses(() -> session.persist(new Watched("after")));
            refuses(() -> session.createQuery("select w from Watched w").getResultList());
            refuses(session::commit);
            assertThat(session.contains(object)).isFalse();
            assertThat(object.getName()).isEqualTo("computed");
            assertThat(session.find(Watched.class, -1L)).isNull();
            session.rollback();
          });
    }

    /** Rolled back, but the thread that does it has not come to the session yet. */
    @Test
    void inTheMiddleOfItsEndTheSessionRefusesToo() {
      CountDownLatch refused = new CountDownLatch(1);
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            session.persist(new Watched("computed"));
            session.flush();
            transactions.afterCompletion(() -> waitFor(refused));
            try {
              awaitTimeout();
              assertThat(connectionsInUse()).isOne();
              refuses(() -> session.persist(new Watched("after")));
              refuses(() -> session.createQuery("select w from Watched w").getResultList());
              assertThat(unit().state()).isEqualTo(UnitState.GONE);
            } finally {
              refused.countDown();
            }
            await().until(() -> connectionsInUse() == 0);
            session.rollback();
          });
    }

    private static void waitFor(CountDownLatch latch) {
      assertThatCode(() -> latch.await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    private void awaitTimeout() {
      await().pollInSameThread().until(() -> !transactions.state().isOpen());
    }

    private static void refuses(Runnable use) {
      assertThatThrownBy(use::run).hasMessageContaining("MYFY0515");
    }
  }
}
