package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.myfy.data.ReadOnly;
import dev.myfy.data.RetryTransaction;
import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our interceptors stand on beans that are written to disk, and on what these inherit. */
class PassivatedBeanTest {

  @SessionScoped
  static class Cart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Transactional
    void add() {}

    @ReadOnly
    void show() {}

    @RetryTransaction
    void buy() {}
  }

  static class Report {
    @Inject Session session;

    boolean begins() {
      session.createQuery("select w from Watched w").getResultList();
      return session.isTransactionActive();
    }
  }

  /** The annotation is the subclass's, the method is not. */
  @ReadOnly(snapshot = true)
  @Dependent
  static class SnapshotReport extends Report {}

  @Test
  void anInterceptedBeanMayBePassivated() {
    assertThatCode(() -> DataContainer.open(Map.of(), Cart.class).close())
        .doesNotThrowAnyException();
  }

  @Test
  void theAnnotationOfAClassCountsForWhatItInherits() {
    try (DataContainer container = DataContainer.open(Map.of(), SnapshotReport.class)) {
      boolean begins = container.inRequest(() -> container.get(SnapshotReport.class).begins());
      assertThat(begins).isTrue();
    }
  }
}
