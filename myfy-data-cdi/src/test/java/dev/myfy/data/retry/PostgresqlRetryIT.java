package dev.myfy.data.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.fixture.DatabaseServer;
import dev.myfy.data.fixture.Note;
import dev.myfy.data.fixture.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresqlRetryIT {

  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    server = PostgresqlServer.open();
    server.execute("alter role ann set default_transaction_isolation = 'serializable'");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Serializable: what others have changed meanwhile is a serialization failure. */
  private abstract static class OnPostgresql extends ServerRetryContract {

    @Override
    String url() {
      return server.url();
    }

    private static long all(Session session) {
      return session.createQuery("select count(n) from Note n", Long.class).getSingleResult();
    }

    @Test
    void aSerializationFailureOfAStatement() {
      retry(
          () -> {
            long number = all(session);
            if (tries.incrementAndGet() == 1) {
              rival(s -> append(s, first(), " rival"));
            }
            session
                .createNativeQuery("update notes set text = ? where id = ?")
                .setParameter(1, "ours " + number)
                .setParameter(2, first())
                .executeUpdate();
            return null;
          });
      assertThat(tries).hasValue(2);
      assertThat(text(first())).isEqualTo("ours 2");
    }

    @Test
    void withoutAnotherTryItIsTheCommitThatFails() {
      container.inRequest(
          () ->
              assertThatThrownBy(() -> retried.once(this::countAndAdd))
                  .isExactlyInstanceOf(TransactionFailedException.class)
                  .hasMessageContaining("MYFY0501"));
      assertThat(tries).hasValue(1);
    }

    /** Each has read what the other one writes; everything is written before the first commits. */
    private Void countAndAdd() {
      long number = all(session);
      session.persist(new Note("ours " + number));
      session.flush();
      if (tries.incrementAndGet() == 1) {
        rival(s -> s.persist(new Note("rival " + all(s))));
      }
      return null;
    }

    @Test
    void aSerializationFailureOfTheCommit() {
      retry(this::countAndAdd);
      assertThat(tries).hasValue(2);
      assertThat(container.number("select count(*) from notes where text = 'rival 2'")).isOne();
      assertThat(container.number("select count(*) from notes where text = 'ours 3'")).isOne();
    }
  }

  @Nested
  class EclipseLink extends OnPostgresql {
    @Override
    String provider() {
      return "eclipselink";
    }
  }

  @Nested
  class Hibernate extends OnPostgresql {
    @Override
    String provider() {
      return "hibernate";
    }
  }
}
