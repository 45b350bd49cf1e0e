package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.LogCapture;
import dev.myfy.data.testing.shop.Customer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A transaction that another thread does not end. */
class HeldTransactionTest {

  private final CompletableFuture<Void> writing = new CompletableFuture<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  @Test
  void isNotWaitedForWithoutEnd() {
    try (TestDatabase database = TestDatabase.open(Customer.class);
        LogCapture log = LogCapture.of("dev.myfy.data.testing")) {
      database.createTables();
      database.internals().connections().begin(Duration.ofMillis(200));
      CompletableFuture<Throwable> holder =
          CompletableFuture.supplyAsync(
              () -> hold(database), task -> new Thread(task, "holder").start());
      writing.join();

      assertThatThrownBy(() -> add(database))
          .hasStackTraceContaining("MYFY1002")
          .hasStackTraceContaining("holder");
      database.rollback();
      assertThat(log.lines()).anyMatch(line -> line.contains("MYFY1005"));
      over.complete(null);
      assertThat(holder.join()).hasStackTraceContaining("MYFY1003");
      add(database);
    }
  }

  private Throwable hold(TestDatabase database) {
    try (Session session = database.sessionFactory().createSession()) {
      session.persist(new Customer("held@example.org"));
      session.flush();
      writing.complete(null);
      over.join();
      return catchThrowable(session::commit);
    }
  }

  private static void add(TestDatabase database) {
    database
        .sessionFactory()
        .runInTransaction(session -> session.persist(new Customer("ada@example.org")));
  }
}
