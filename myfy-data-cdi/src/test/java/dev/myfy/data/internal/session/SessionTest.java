package dev.myfy.data.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.internal.cdi.RequestBoundary;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static DataContainer container;

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of("myfy.data.get-transaction", "always"));
  }

  @AfterAll
  static void close() {
    container.close();
  }

  @BeforeEach
  void empty() {
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
  }

  @AfterEach
  void noTransactionStaysOnTheThread() {
    assertThat(Transactions.locate().state()).isEqualTo(TransactionState.NONE);
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  @Nested
  class InRequest {

    @Test
    void nothingIsBegunByWhatNeedsNoDatabase() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            session.createQuery("select n from Note n", Note.class);
            session.getCriteriaBuilder();
            session.contains(new Note("x"));
            assertThat(session.isTransactionActive()).isFalse();
            return null;
          });
    }

    @Test
    void sessionAndEntityManagerAreTheSameObject() {
      container.inRequest(
          () -> {
            Note note = new Note("same");
            container.get(Session.class).persist(note);
            assertThat(container.get(EntityManager.class).contains(note)).isTrue();
            container.get(Session.class).rollback();
            return null;
          });
    }

    @Test
    void whatIsStillOpenAtTheEndIsRolledBack() {
      container.inRequest(
          () -> {
            container.get(Session.class).persist(new Note("lost"));
            return null;
          });
      assertThat(count()).isZero();
    }

    @Test
    void commitIsFinalAndObjectsStayManaged() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            Note note = new Note("first");
            session.persist(note);
            session.commit();
            assertThat(session.isTransactionActive()).isFalse();
            assertThat(session.contains(note)).isTrue();
            note.setText("second");
            session.commit();
            return null;
          });
      assertThat(container.number("select count(*) from notes where text = 'second'")).isOne();
    }

    @Test
    void rollbackEmptiesTheSessionWhichStaysUsable() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            Note note = new Note("gone");
            session.persist(note);
            session.flush();
            session.rollback();
            assertThat(session.contains(note)).isFalse();
            assertThat(note.getText()).isEqualTo("gone");
            session.persist(new Note("kept"));
            session.commit();
            return null;
          });
      assertThat(count()).isOne();
    }

    @Test
    void queryMadeBeforeCommitWorksAfterIt() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            TypedQuery<Note> query = session.createQuery("select n from Note n", Note.class);
            session.persist(new Note("a"));
            session.commit();
            List<Note> found = query.setMaxResults(5).getResultList();
            assertThat(found).hasSize(1);
            session.rollback();
            return null;
          });
    }

    @Test
    void closeIsRefused() {
      container.inRequest(
          () -> {
            assertThatThrownBy(() -> container.get(Session.class).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MYFY0504");
            return null;
          });
    }

    @Test
    void failedCommitIsToldAndNothingStays() {
      container.inRequest(
          () -> {
            Session session = container.get(Session.class);
            session.persist(new Note("twice"));
            session.persist(new Note("twice"));
            assertThatThrownBy(session::commit)
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("MYFY0501");
            session.persist(new Note("after"));
            session.commit();
            return null;
          });
      assertThat(count()).isOne();
    }
  }

  @Nested
  class FromFactory {

    @Test
    void commitsWhatReturns() {
      long id =
          container
              .sessions()
              .callInTransaction(
                  session -> {
                    Note note = new Note("made");
                    session.persist(note);
                    session.flush();
                    return note.getId();
                  });
      assertThat(container.number("select id from notes")).isEqualTo(id);
    }

    @Test
    void rollsBackWhatThrows() {
      assertThatThrownBy(
              () ->
                  container
                      .sessions()
                      .runInTransaction(
                          session -> {
                            session.persist(new Note("never"));
                            session.flush();
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");
      assertThat(count()).isZero();
    }

    @Test
    void joinsAnActiveTransactionAndMarksItWhenTheWorkThrows() {
      Transactions transactions = Transactions.locate();
      transactions.begin();
      container.sessions().runInTransaction(session -> session.persist(new Note("joined")));
      assertThat(transactions.state()).isEqualTo(TransactionState.ACTIVE);
      assertThatThrownBy(
              () ->
                  container
                      .sessions()
                      .runInTransaction(
                          session -> {
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");
      assertThat(transactions.state()).isEqualTo(TransactionState.MARKED);
      transactions.rollback();
      assertThat(count()).isZero();
    }

    @Test
    void whatJoinedIsWrittenByTheOuterCommit() {
      Transactions transactions = Transactions.locate();
      transactions.begin();
      container.sessions().runInTransaction(session -> session.persist(new Note("joined")));
      transactions.commit();
      assertThat(count()).isOne();
    }

    @Test
    void secondSessionOnTheThreadJoinsTheFirst() {
      try (Session first = container.sessions().createSession()) {
        first.persist(new Note("outer"));
        first.flush();
        try (Session second = container.sessions().createSession()) {
          long seen =
              second.createQuery("select count(n) from Note n", Long.class).getSingleResult();
          assertThat(seen).isOne();
          assertThatThrownBy(second::commit).hasMessageContaining("MYFY0503");
        }
        first.commit();
      }
      assertThat(count()).isOne();
    }

    @Test
    void closedWithoutCommitIsRolledBack() {
      try (Session session = container.sessions().createSession()) {
        session.persist(new Note("dropped"));
        session.flush();
      }
      assertThat(count()).isZero();
    }
  }

  /** What REQUIRES_NEW and NOT_SUPPORTED do: the session's transaction is suspended for a while. */
  @Nested
  class WhileItsTransactionIsSuspended {

    private final Transactions transactions = Transactions.locate();

    @Test
    void aNewTransactionHasAPersistenceContextOfItsOwn() {
      container.inRequest(
          () -> {
            Session session = reading();
            Note outer =
                session
                    .createQuery("select n from Note n", Note.class)
                    .getResultStream()
                    .findFirst()
                    .orElse(new Note("outer"));
            Object suspended = transactions.suspend();
            transactions.begin();
            session.persist(new Note("inner"));
            assertThat(session.contains(outer)).isFalse();
            assertThatThrownBy(session::commit).hasMessageContaining("MYFY0503");
            transactions.commit();
            transactions.resume(suspended);
            session.rollback();
          });
      assertThat(container.number("select count(*) from notes where text = 'inner'")).isOne();
    }

    @Test
    void aMarkInsideStaysInside() {
      container.inRequest(
          () -> {
            Session session = reading();
            session.createQuery("select n from Note n").getResultList();
            Object suspended = transactions.suspend();
            transactions.begin();
            session.setRollbackOnly();
            transactions.rollback();
            transactions.resume(suspended);
            transactions.setRollbackOnly();
            assertThat(unit().state()).isEqualTo(UnitState.MARKED_BY_OTHERS);
            session.rollback();
          });
    }

    @Test
    void withoutATransactionItReadsAndRefusesToWrite() {
      container.sessions().runInTransaction(session -> session.persist(new Note("stored")));
      container.inRequest(
          () -> {
            Session session = reading();
            session.createQuery("select n from Note n").getResultList();
            Object suspended = transactions.suspend();
            assertThat(session.createQuery("select n from Note n").getResultList()).hasSize(1);
            assertThatThrownBy(() -> session.persist(new Note("lost")))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageContaining("MYFY0516");
            transactions.resume(suspended);
            session.rollback();
          });
      assertThat(count()).isOne();
    }

    /** A session that takes no write lock, which SQLite has only one of. */
    private Session reading() {
      unit().expectReads();
      return container.get(Session.class);
    }

    private UnitOfWork unit() {
      return container.get(RequestBoundary.class).enter().orElseThrow();
    }
  }

  @Nested
  class AfterARollbackMark {

    @Test
    void readingIsRefusedAndThePoolLosesNothing() {
      for (int i = 0; i < 20; i++) {
        container.inRequest(
            () -> {
              Session session = container.get(Session.class);
              session.setRollbackOnly();
              assertThatThrownBy(() -> session.find(Note.class, 1L)).isNotNull();
              session.rollback();
              assertThat(session.find(Note.class, -1L)).isNull();
            });
      }
    }
  }
}
