package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

/** A savepoint undoes what fails inside of it, and nothing else. */
interface SavepointContract extends Requests {

  @Test
  default void whatSucceedsIsStoredWithTheRest() {
    post(
        session -> {
          session.persist(new Watched("outer"));
          String name =
              session.savepoint(
                  () -> {
                    session.persist(new Watched("inner"));
                    return "returned";
                  });
          assertThat(name).isEqualTo("returned");
        });
    assertThat(names()).containsExactly("inner", "outer");
  }

  @Test
  default void aViolatedConstraintIsUndoneAndOuterObjectsStayManaged() {
    store("taken");
    post(
        session -> {
          Watched outer = new Watched("outer");
          session.persist(outer);
          assertThatThrownBy(() -> session.savepoint(() -> session.persist(new Watched("taken"))))
              .isInstanceOf(PersistenceException.class);
          assertThat(session.contains(outer)).isTrue();
          outer.setName("changed");
        });
    assertThat(names()).containsExactly("changed", "taken");
  }

  @Test
  default void anExceptionOfTheApplicationComesThroughAsItIs() {
    IllegalStateException thrown = new IllegalStateException("on purpose");
    post(
        session -> {
          session.persist(new Watched("outer"));
          assertThatThrownBy(
                  () ->
                      session.savepoint(
                          () -> {
                            session.persist(new Watched("inner"));
                            session.flush();
                            throw thrown;
                          }))
              .isSameAs(thrown);
          session.persist(new Watched("after"));
        });
    assertThat(names()).containsExactly("after", "outer");
  }

  @Test
  default void savepointsNest() {
    store("taken");
    post(
        session ->
            session.savepoint(
                () -> {
                  session.persist(new Watched("middle"));
                  assertThatThrownBy(
                          () -> session.savepoint(() -> session.persist(new Watched("taken"))))
                      .isInstanceOf(PersistenceException.class);
                  session.savepoint(() -> session.persist(new Watched("innermost")));
                }));
    assertThat(names()).containsExactly("innermost", "middle", "taken");
  }

  @Test
  default void anOuterSavepointUndoesAnInnerOneThatSucceeded() {
    post(
        session -> {
          session.persist(new Watched("kept"));
          assertThatThrownBy(
                  () ->
                      session.savepoint(
                          () -> {
                            session.savepoint(() -> session.persist(new Watched("inner")));
                            throw new IllegalStateException("on purpose");
                          }))
              .hasMessage("on purpose");
        });
    assertThat(names()).containsExactly("kept");
  }

  @Test
  default void anOptimisticLockInsideIsUndone() {
    Long id = store("old");
    post(
        session -> {
          session.persist(new Watched("outer"));
          session.flush();
          assertThatThrownBy(() -> session.savepoint(() -> changeBehindItsBack(session, id)))
              .isInstanceOf(OptimisticLockException.class);
        });
    assertThat(names()).containsExactly("old", "outer");
  }

  private static void changeBehindItsBack(Session session, Long id) {
    Watched found = session.find(Watched.class, id);
    session
        .createNativeQuery("update watched set version = version + 1 where id = " + id)
        .executeUpdate();
    found.setName("inner");
  }

  @Test
  default void badSqlInsideIsUndone() {
    post(
        session -> {
          session.persist(new Watched("outer"));
          assertThatThrownBy(
                  () ->
                      session.savepoint(
                          () -> session.createNativeQuery("no such statement").executeUpdate()))
              .isInstanceOf(PersistenceException.class);
        });
    assertThat(names()).containsExactly("outer");
  }

  /** The database may have undone more than the work believes. */
  @Test
  default void aFailureThatTheWorkSwallowsIsUndoneAndTold() {
    store("taken");
    post(
        session -> {
          session.persist(new Watched("outer"));
          assertThatThrownBy(
                  () ->
                      session.savepoint(
                          () -> {
                            session.persist(new Watched("inner"));
                            swallow(() -> persistAndFlush(session, "taken"));
                          }))
              .isInstanceOf(DataException.class)
              .hasMessageContaining("MYFY0519");
        });
    assertThat(names()).containsExactly("outer", "taken");
  }

  @Test
  default void afterAFailureNothingRunsInsideOfTheSavepoint() {
    store("taken");
    post(
        session ->
            assertThatThrownBy(
                    () ->
                        session.savepoint(
                            () -> {
                              swallow(() -> persistAndFlush(session, "taken"));
                              session.find(Watched.class, 1L);
                            }))
                .hasMessageContaining("MYFY0519"));
  }

  private static void persistAndFlush(Session session, String name) {
    session.persist(new Watched(name));
    session.flush();
  }

  private static void swallow(Runnable failing) {
    assertThatThrownBy(failing::run).isInstanceOf(PersistenceException.class);
  }

  @Test
  default void neitherCommitNorRollbackIsPossibleInside() {
    post(
        session ->
            session.savepoint(
                () -> {
                  assertThatThrownBy(session::commit).hasMessageContaining("MYFY0523");
                  assertThatThrownBy(session::rollback).hasMessageContaining("MYFY0523");
                  session.persist(new Watched("stored"));
                }));
    assertThat(names()).containsExactly("stored");
  }

  @Test
  default void aSessionOfTheFactoryHasSavepointsToo() {
    container()
        .sessions()
        .runInTransaction(
            session -> session.savepoint(() -> session.persist(new Watched("stored"))));
    assertThat(names()).containsExactly("stored");
  }
}
