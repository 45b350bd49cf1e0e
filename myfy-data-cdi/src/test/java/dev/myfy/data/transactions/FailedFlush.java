package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

/** As in SQLAlchemy, a session that has failed says so until it is rolled back. */
interface FailedFlush extends Requests {

  @Test
  default void nothingRunsUntilRollback() {
    Long id = store("taken");
    post(
        session -> {
          failFlush(session);
          assertThatThrownBy(() -> session.find(Watched.class, id))
              .hasMessageContaining("MYFY0519");
          assertThatThrownBy(() -> session.createQuery("select w from Watched w").getResultList())
              .hasMessageContaining("MYFY0519")
              .hasMessageContaining("rollback()");
          assertThatThrownBy(() -> session.persist(new Watched("more")))
              .hasMessageContaining("MYFY0519");
          session.rollback();
          session.persist(new Watched("after"));
        });
    assertThat(names()).containsExactly("after", "taken");
  }

  @Test
  default void theRefusalKeepsTheCauseAndNoBoundValue() {
    store("taken");
    post(
        session -> {
          PersistenceException first = failFlush(session);
          assertThatThrownBy(() -> session.find(Watched.class, 1L))
              .hasCause(first)
              .hasMessageNotContaining("'taken'");
          session.rollback();
        });
  }

  /** The second of the same name. */
  private static PersistenceException failFlush(Session session) {
    try {
      session.persist(new Watched("taken"));
      session.flush();
    } catch (PersistenceException e) {
      return e;
    }
    throw new AssertionError("stored twice");
  }
}
