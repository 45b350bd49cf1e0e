package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A GET begins its transaction when it needs one, and loses nothing by that. */
interface LazyBegin extends Requests {

  @Test
  default void readsBeginNothingAndKeepNoConnection() {
    Long id = store("read");
    get(
        session -> {
          assertThat(session.find(Watched.class, id).getName()).isEqualTo("read");
          assertThat(all(session)).hasSize(1);
          session.refresh(session.find(Watched.class, id));
          assertThat(session.isTransactionActive()).isFalse();
          assertThat(connectionsInUse()).isZero();
        });
  }

  @Test
  default void anObjectIsTheSameBeforeAndAfterTheTransactionBegins() {
    Long id = store("same");
    get(
        session -> {
          Watched before = session.find(Watched.class, id);
          session.persist(new Watched("new"));
          assertThat(session.isTransactionActive()).isTrue();
          assertThat(session.find(Watched.class, id)).isSameAs(before);
        });
    assertThat(names()).containsExactly("new", "same");
  }

  @Test
  default void whatWasChangedWithoutACallIsStoredAtTheEndAndToldOnce() {
    Long id = store("old");
    get(
        session -> {
          Watched found = session.find(Watched.class, id);
          found.setName("new");
          assertThat(session.isTransactionActive()).isFalse();
          session.commit();
          assertThat(found.updates()).isOne();
        });
    assertThat(names()).containsExactly("new");
  }

  @Test
  default void whatWasChangedBeforeTheFirstWriteIsStoredWithIt() {
    Long id = store("old");
    get(
        session -> {
          session.find(Watched.class, id).setName("changed");
          session.persist(new Watched("written"));
        });
    assertThat(names()).containsExactly("changed", "written");
  }

  @Test
  default void aNewChildOfAnObjectThatWasReadIsStored() {
    Long id = store("parent");
    get(session -> session.find(Watched.class, id).getChildren().add(new Watched("child")));
    assertThat(names()).containsExactly("child", "parent");
  }

  @Test
  default void aQuerySeesWhatWasChangedBefore() {
    Long id = store("old");
    get(
        session -> {
          session.find(Watched.class, id).setName("sought");
          assertThat(
                  session
                      .createQuery("select w from Watched w where w.name = 'sought'", Watched.class)
                      .getResultList())
              .hasSize(1);
          assertThat(session.isTransactionActive()).isTrue();
        });
    assertThat(names()).containsExactly("sought");
  }

  @Test
  default void nothingToStoreIsNothingToCommit() {
    Long id = store("read");
    get(
        session -> {
          Watched found = session.find(Watched.class, id);
          found.setName("changed");
          found.setName("read");
          all(session);
          session.commit();
          assertThat(found.updates()).isZero();
        });
  }

  @Test
  default void locksBegin() {
    Long id = store("locked");
    get(
        session -> {
          session.find(Watched.class, id, LockModeType.PESSIMISTIC_WRITE);
          assertThat(session.isTransactionActive()).isTrue();
        });
    get(
        session -> {
          session.lock(session.find(Watched.class, id), LockModeType.OPTIMISTIC);
          assertThat(session.isTransactionActive()).isTrue();
        });
    get(
        session -> {
          session
              .createQuery("select w from Watched w", Watched.class)
              .setLockMode(LockModeType.PESSIMISTIC_WRITE)
              .getResultList();
          assertThat(session.isTransactionActive()).isTrue();
        });
  }

  @Test
  default void updatesBegin() {
    store("old");
    get(
        session -> {
          session.createQuery("update Watched w set w.name = 'bulk'").executeUpdate();
          assertThat(session.isTransactionActive()).isTrue();
        });
    assertThat(names()).containsExactly("bulk");
    get(session -> session.createNamedQuery("Watched.rename").executeUpdate());
    assertThat(names()).containsExactly("native");
  }

  /** SQL of the application's own may write, whatever it returns. */
  @Test
  default void nativeQueriesBegin() {
    store("read");
    get(
        session -> {
          List<?> found = session.createNativeQuery("select name from watched").getResultList();
          assertThat(found).hasSize(1);
          assertThat(session.isTransactionActive()).isTrue();
        });
  }

  @Test
  default void afterACommitReadsBeginNothingAgain() {
    Long id = store("first");
    get(
        session -> {
          session.persist(new Watched("second"));
          session.commit();
          session.find(Watched.class, id);
          all(session);
          assertThat(session.isTransactionActive()).isFalse();
        });
  }

  @Test
  default void rollbackForgetsWhatWasChangedWithoutATransaction() {
    Long id = store("kept");
    get(
        session -> {
          session.find(Watched.class, id).setName("given up");
          session.rollback();
          assertThat(session.find(Watched.class, id).getName()).isEqualTo("kept");
        });
    assertThat(names()).containsExactly("kept");
  }

  private static List<Watched> all(Session session) {
    return session.createQuery("select w from Watched w", Watched.class).getResultList();
  }
}
