package dev.myfy.data.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.session.UnitState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

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

  /** Whether a request is told that what it stored is committed. */
  boolean commits(String name) {
    AtomicBoolean told = new AtomicBoolean();
    container.inRequest(
        () -> {
          Session session = container.get(Session.class);
          session.persist(new Watched(name));
          told.set(catchThrowable(session::commit) == null);
        });
    return told.get();
  }

  /** Past all sessions. */
  void execute(String... statements) {
    try (Connection connection = container.get(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    container.close();
  }
}
