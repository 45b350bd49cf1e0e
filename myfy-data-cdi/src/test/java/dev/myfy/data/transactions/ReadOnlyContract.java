package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.internal.session.Restriction;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code @ReadOnly} on a bean's method, and what the boundary makes of it on a resource. */
interface ReadOnlyContract extends Requests {

  @Test
  default void aReadOnlyMethodBeginsNothingInAPost() {
    Long id = store("read");
    post(
        session ->
            bean()
                .read(
                    inside -> {
                      inside.find(Watched.class, id);
                      names(inside);
                      assertThat(inside.isTransactionActive()).isFalse();
                    }));
  }

  @Test
  default void aReadOnlyMethodRefusesToWrite() {
    Long id = store("kept");
    post(
        session ->
            bean()
                .read(
                    inside -> {
                      Watched found = inside.find(Watched.class, id);
                      refused(() -> inside.persist(new Watched("new")));
                      refused(() -> inside.remove(found));
                      refused(() -> inside.lock(found, LockModeType.OPTIMISTIC));
                      refused(() -> inside.find(Watched.class, id, LockModeType.PESSIMISTIC_READ));
                      refused(inside::flush);
                      refused(() -> inside.savepoint(() -> {}));
                      refused(() -> inside.createQuery("delete from Watched w").executeUpdate());
                    }));
    assertThat(names()).containsExactly("kept");
  }

  private static void refused(Runnable write) {
    assertThatThrownBy(write::run).hasMessageContaining("MYFY0522");
  }

  @Test
  default void afterTheMethodTheSessionWritesAgain() {
    post(
        session -> {
          bean().read(ReadOnlyContract::names);
          session.persist(new Watched("written"));
        });
    assertThat(names()).containsExactly("written");
  }

  @Test
  default void insideOfATransactionItOnlyRefusesToWrite() {
    post(
        session -> {
          session.persist(new Watched("flushed"));
          bean()
              .read(
                  inside -> {
                    assertThat(inside.isTransactionActive()).isTrue();
                    assertThat(names(inside)).containsExactly("flushed");
                    refused(() -> inside.persist(new Watched("never")));
                  });
        });
    assertThat(names()).containsExactly("flushed");
  }

  @Test
  default void aSnapshotSeesOneState() {
    store("first");
    post(
        session ->
            bean()
                .readSnapshot(
                    inside -> {
                      assertThat(names(inside)).containsExactly("first");
                      storeOnAnotherThread("second");
                      assertThat(names(inside)).containsExactly("first");
                      assertThat(inside.isTransactionActive()).isTrue();
                      refused(() -> inside.persist(new Watched("never")));
                    }));
    assertThat(names()).containsExactly("first", "second");
  }

  @Test
  default void aSnapshotEndsWithItsMethodAndStoresNothing() {
    Long id = store("kept");
    post(
        session -> {
          bean()
              .readSnapshot(
                  inside -> {
                    inside.find(Watched.class, id).setName("changed");
                    assertThat(names(inside)).containsExactly("kept");
                  });
          assertThat(session.isTransactionActive()).isFalse();
          session.persist(new Watched("after"));
        });
    assertThat(names()).containsExactly("after", "kept");
  }

  @Test
  default void aReadOnlyResourceStoresNothing() {
    Long id = store("kept");
    post(
        session -> {
          unit().restrict(Restriction.READ_ONLY);
          session.find(Watched.class, id).setName("changed");
          assertThat(names(session)).containsExactly("kept");
          assertThat(session.isTransactionActive()).isFalse();
        });
    assertThat(names()).containsExactly("kept");
  }

  @Test
  default void aSnapshotOfAResourceStoresNothing() {
    Long id = store("kept");
    post(
        session -> {
          unit().restrict(Restriction.SNAPSHOT);
          session.find(Watched.class, id).setName("changed");
          assertThat(names(session)).containsExactly("kept");
        });
    assertThat(names()).containsExactly("kept");
  }

  private ReadingBean bean() {
    return container().get(ReadingBean.class);
  }

  private static List<String> names(Session session) {
    return session
        .createQuery("select w.name from Watched w order by w.name", String.class)
        .getResultList();
  }

  private void storeOnAnotherThread(String name) {
    Thread other = new Thread(() -> store(name));
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
