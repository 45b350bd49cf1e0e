package dev.myfy.data.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.Retried;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Collisions that only a database server brings about, with both providers. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServerRetryContract {

  DataContainer container;
  Retried retried;
  Session session;
  final AtomicInteger tries = new AtomicInteger();
  private List<Long> ids;

  abstract String url();

  abstract String provider();

  @BeforeAll
  void open() {
    container =
        DataContainer.open(
            Map.of("myfy.data.database-url", url(), "myfy.data.persistence-provider", provider()),
            Retried.class);
    retried = container.get(Retried.class);
    session = container.get(Session.class);
  }

  @AfterAll
  void close() {
    container.close();
  }

  @BeforeEach
  void twoNotes() {
    tries.set(0);
    container.sessions().runInTransaction(s -> s.createQuery("delete from Note").executeUpdate());
    List<Note> notes = List.of(new Note("first"), new Note("second"));
    container.sessions().runInTransaction(s -> notes.forEach(s::persist));
    ids = notes.stream().map(Note::getId).toList();
  }

  Long first() {
    return ids.get(0);
  }

  Long second() {
    return ids.get(1);
  }

  /** In a request, whose injected session serves it. */
  void retry(Callable<?> work) {
    container.inRequest(
        () -> {
          try {
            retried.call(work);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  /** In a transaction of another thread. */
  void rival(Consumer<Session> work) {
    CompletableFuture.runAsync(() -> container.sessions().runInTransaction(work)).join();
  }

  String text(Long id) {
    return container.sessions().callInTransaction(s -> s.find(Note.class, id).getText());
  }

  static void append(Session session, Long id, String end) {
    Note note = session.find(Note.class, id);
    note.setText(note.getText() + end);
  }

  @Test
  void anOptimisticLockThatTheCommitFinds() {
    retry(
        () -> {
          Note note = session.find(Note.class, first());
          if (tries.incrementAndGet() == 1) {
            rival(s -> append(s, first(), " rival"));
          }
          note.setText(note.getText() + " ours");
          return null;
        });
    assertThat(tries).hasValue(2);
    assertThat(text(first())).isEqualTo("first rival ours");
  }

  @Test
  void anOptimisticLockThatAFlushFinds() {
    retry(
        () -> {
          Note note = session.find(Note.class, first());
          if (tries.incrementAndGet() == 1) {
            rival(s -> append(s, first(), " rival"));
          }
          note.setText(note.getText() + " ours");
          session.flush();
          return null;
        });
    assertThat(tries).hasValue(2);
    assertThat(text(first())).isEqualTo("first rival ours");
  }

  @Test
  void aDeadlock() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<Void> there =
        CompletableFuture.runAsync(() -> cross(both, first(), second(), " a"));
    cross(both, second(), first(), " b");
    there.get(60, TimeUnit.SECONDS);
    assertThat(tries.get()).isGreaterThan(2);
    assertThat(text(first())).contains(" a", " b");
    assertThat(text(second())).contains(" a", " b");
  }

  /** Changes one row, and the other when both have changed their first. */
  private void cross(CyclicBarrier both, Long one, Long other, String end) {
    AtomicInteger own = new AtomicInteger();
    retry(
        () -> {
          tries.incrementAndGet();
          change(one, end);
          if (own.incrementAndGet() == 1) {
            both.await(30, TimeUnit.SECONDS);
          }
          change(other, end);
          return null;
        });
  }

  private void change(Long id, String end) {
    session
        .createQuery("update Note n set n.text = concat(n.text, :end) where n.id = :id")
        .setParameter("end", end)
        .setParameter("id", id)
        .executeUpdate();
  }
}
