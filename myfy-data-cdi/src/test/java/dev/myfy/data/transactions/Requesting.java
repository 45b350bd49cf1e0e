package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.session.UnitState;
import java.time.Duration;

/** Requests to a container of their own, which ends with them. */
record Requesting(DataContainer container) implements Requests, AutoCloseable {

  /** How long a statement runs that its transaction's time-out ends. */
  Duration timeOf(String sql) {
    long start = System.nanoTime();
    container.inRequest(
        () -> {
          Session session = container.get(Session.class);
          assertThat(catchThrowable(() -> session.createNativeQuery(sql).getResultList()))
              .isNotNull();
          await().pollInSameThread().until(() -> unit().state() == UnitState.GONE);
          session.rollback();
        });
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    container.close();
  }
}
