package dev.myfy.data.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.Retried;
import dev.myfy.data.internal.cdi.RequestBoundary;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.session.UnitState;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryTest {

  private static DataContainer container;
  private static Retried retried;
  private static Session session;

  private final Transactions transactions = Transactions.locate();
  private final AtomicInteger tries = new AtomicInteger();

  @BeforeAll
  static void open() {
    container = DataContainer.open(Map.of(), Retried.class);
    retried = container.get(Retried.class);
    session = container.get(Session.class);
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
  void nothingStaysOnTheThread() {
    assertThat(transactions.state()).isEqualTo(TransactionState.NONE);
  }

  private static long count() {
    return container.number("select count(*) from notes");
  }

  /** Checked exceptions pass. */
  private static void inRequest(Work work) {
    container.inRequest(
        () -> {
          try {
            work.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  /** Fails in the first tries, and then succeeds. */
  private Callable<Integer> failing(int times, Exception failure) {
    return () -> {
      if (tries.incrementAndGet() <= times) {
        throw failure;
      }
      return tries.get();
    };
  }

  @Nested
  class InARequest {

    private UnitState stateOfTheRequest() {
      return container.get(RequestBoundary.class).enter().orElseThrow().state();
    }

    @Test
    void whatReturnsIsCommittedAndNothingIsLeftToComplete() {
      inRequest(
          () -> {
            Note note =
                retried.call(
                    () -> {
                      session.persist(new Note("kept"));
                      assertThat(session.isTransactionActive()).isTrue();
                      return session
                          .createQuery("select n from Note n", Note.class)
                          .getSingleResult();
                    });
            assertThat(note.getId()).isPositive();
            assertThat(session.isTransactionActive()).isFalse();
            assertThat(stateOfTheRequest()).isEqualTo(UnitState.CLEAN);
          });
      assertThat(count()).isOne();
    }

    @Test
    void eachTryHasAPersistenceContextOfItsOwn() {
      inRequest(
          () -> {
            Note[] first = new Note[1];
            retried.listing(
                () -> {
                  if (tries.incrementAndGet() == 1) {
                    first[0] = new Note("first");
                    session.persist(first[0]);
                    session.flush();
                    throw new IllegalArgumentException("on purpose");
                  }
                  assertThat(session.contains(first[0])).isFalse();
                  session.persist(new Note("second"));
                  return null;
                });
            assertThat(stateOfTheRequest()).isEqualTo(UnitState.CLEAN);
          });
      assertThat(container.number("select count(*) from notes where text = 'second'")).isOne();
      assertThat(count()).isOne();
    }

    @Test
    void objectsManagedBeforeItAreNotSeenInItAndStayManaged() {
      inRequest(
          () -> {
            Note before = new Note("before");
            session.persist(before);
            session.commit();
            retried.call(
                () -> {
                  assertThat(session.contains(before)).isFalse();
                  return session.find(Note.class, before.getId());
                });
            assertThat(session.contains(before)).isTrue();
            session.commit();
          });
    }

    @Test
    void insideOfATransactionOfTheSessionItIsRefused() {
      inRequest(
          () -> {
            session.persist(new Note("before"));
            session.flush();
            assertThatThrownBy(() -> retried.call(tries::incrementAndGet))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("MYFY0542", "Retried.call()");
            session.commit();
            retried.call(tries::incrementAndGet);
          });
      assertThat(tries).hasValue(1);
      assertThat(count()).isOne();
    }

    @Test
    void insideOfAnotherOneItIsRefused() {
      Retried other = container.get(Retried.class);
      inRequest(
          () ->
              assertThatThrownBy(() -> retried.call(() -> other.call(tries::incrementAndGet)))
                  .hasMessageContaining("MYFY0542"));
      assertThat(tries).hasValue(0);
    }

    @Test
    void whileTheRequestsTransactionIsSuspendedItRuns() {
      inRequest(
          () -> {
            session.joinTransaction();
            Object suspended = transactions.suspend();
            retried.call(
                () -> {
                  session.persist(new Note("apart"));
                  return null;
                });
            transactions.resume(suspended);
            session.rollback();
          });
      assertThat(count()).isOne();
    }

    @Test
    void aRollbackThatTheSessionWantsIsNoFailure() {
      inRequest(
          () -> {
            String result =
                retried.call(
                    () -> {
                      session.persist(new Note("given up"));
                      session.flush();
                      session.setRollbackOnly();
                      return "as planned";
                    });
            assertThat(result).isEqualTo("as planned");
            assertThat(stateOfTheRequest()).isEqualTo(UnitState.CLEAN);
          });
      assertThat(count()).isZero();
    }

    @Test
    void aRollbackThatSomebodyElseWantsIsOne() {
      inRequest(
          () ->
              assertThatThrownBy(
                      () ->
                          retried.call(
                              () -> {
                                tries.incrementAndGet();
                                session.persist(new Note("given up"));
                                session.flush();
                                transactions.setRollbackOnly();
                                return null;
                              }))
                  .isInstanceOf(TransactionFailedException.class)
                  .hasMessageContaining("MYFY0501"));
      assertThat(tries).hasValue(1);
      assertThat(count()).isZero();
    }

    @Test
    void theSessionMayNotCompleteItsTransaction() {
      inRequest(
          () ->
              retried.call(
                  () -> {
                    session.persist(new Note("kept"));
                    assertThatThrownBy(session::commit).hasMessageContaining("MYFY0503");
                    assertThatThrownBy(session::rollback).hasMessageContaining("MYFY0503");
                    return null;
                  }));
      assertThat(count()).isOne();
    }
  }

  @Nested
  class OutsideOfRequests {

    @Test
    void sessionsOfTheFactoryTakePart() throws Exception {
      retried.listing(
          () -> {
            container
                .sessions()
                .runInTransaction(own -> own.persist(new Note("try " + tries.incrementAndGet())));
            if (tries.get() == 1) {
              throw new IllegalArgumentException("on purpose");
            }
            return null;
          });
      assertThat(container.number("select count(*) from notes where text = 'try 2'")).isOne();
      assertThat(count()).isOne();
    }
  }

  @Nested
  class IsTriedAgain {

    /** The provider finds it when it flushes, after the method has returned. */
    @Test
    void afterAnOptimisticLockThatTheCommitFinds() {
      Note stale =
          container
              .sessions()
              .callInTransaction(
                  s -> {
                    Note note = new Note("one");
                    s.persist(note);
                    return note;
                  });
      container.sessions().runInTransaction(s -> s.find(Note.class, stale.getId()).setText("two"));
      inRequest(
          () ->
              retried.call(
                  () -> {
                    Note note =
                        tries.incrementAndGet() == 1
                            ? session.merge(stale)
                            : session.find(Note.class, stale.getId());
                    note.setText(note.getText() + " and three");
                    return null;
                  }));
      assertThat(tries).hasValue(2);
      String text =
          container.sessions().callInTransaction(s -> s.find(Note.class, stale.getId()).getText());
      assertThat(text).isEqualTo("two and three");
    }

    /** Only a transaction that was begun to read runs into it. */
    @Test
    void afterASnapshotOfSqliteThatIsOutOfDate() {
      inRequest(
          () ->
              retried.call(
                  () -> {
                    if (tries.incrementAndGet() == 1) {
                      Purpose.READ.bindTo(transactions);
                      session.createQuery("select n from Note n").getResultList();
                      elsewhere(
                          () ->
                              container
                                  .sessions()
                                  .runInTransaction(own -> own.persist(new Note("rival"))));
                    }
                    session.persist(new Note("ours"));
                    session.flush();
                    return null;
                  }));
      assertThat(tries).hasValue(2);
      assertThat(count()).isEqualTo(2);
    }

    @Test
    void afterWhatIsListedAndWhatIsCausedByIt() throws Exception {
      assertThat(retried.listing(failing(1, new IOException()))).isEqualTo(2);
      tries.set(0);
      Exception wrapped = new IllegalStateException(new UncheckedIOException(new IOException()));
      assertThat(retried.listing(failing(2, wrapped))).isEqualTo(3);
    }

    @Test
    void untilNoTryIsLeftAndThenTheLastFailureIsThrown() {
      Throwable thrown =
          catchThrowable(
              () ->
                  retried.listing(
                      () -> {
                        throw new IllegalArgumentException("try " + tries.incrementAndGet());
                      }));
      assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("try 3");
      assertThat(thrown.getSuppressed()).singleElement().extracting("message").isEqualTo("try 2");
      assertThat(thrown.getSuppressed()[0].getSuppressed()).hasSize(1);
    }

    @Test
    void alsoIfTheSameExceptionIsThrownAgain() {
      Exception same = new OptimisticLockException("again");
      assertThatThrownBy(() -> retried.call(failing(9, same))).isSameAs(same);
      assertThat(tries).hasValue(3);
    }
  }

  @Nested
  class IsNotTriedAgain {

    @Test
    void afterAnythingElse() {
      assertThatThrownBy(() -> retried.call(failing(1, new IOException("checked"))))
          .isInstanceOf(IOException.class);
      assertThat(tries).hasValue(1);
    }

    @Test
    void whenTheOutcomeIsUnknownWhateverIsListed() {
      Exception unknown = new OutcomeUnknownException("MYFY0502", "nobody knows", null);
      assertThatThrownBy(() -> retried.afterEverything(failing(1, unknown))).isSameAs(unknown);
      assertThatThrownBy(() -> retried.afterEverything(failing(9, new Exception(unknown))));
      assertThat(tries).hasValue(2);
    }

    @Test
    void whenOneTryIsAllThereIs() {
      assertThatThrownBy(() -> retried.once(failing(1, new OptimisticLockException())));
      assertThat(tries).hasValue(1);
    }

    @Test
    void whenTheThreadIsInterrupted() {
      assertThatThrownBy(
              () ->
                  retried.call(
                      () -> {
                        tries.incrementAndGet();
                        Thread.currentThread().interrupt();
                        throw new OptimisticLockException();
                      }))
          .isInstanceOf(OptimisticLockException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(tries).hasValue(1);
    }
  }
}
