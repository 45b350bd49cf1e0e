package dev.myfy.data.transactions;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import dev.myfy.data.internal.cdi.RequestBoundary;
import dev.myfy.data.internal.session.UnitOfWork;
import dev.myfy.data.internal.session.UnitState;
import io.agroal.api.AgroalDataSource;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Requests without HTTP: what the parts of the contract do with a container. */
interface Requests {

  DataContainer container();

  /** A GET that succeeds. */
  default void get(Consumer<Session> work) {
    container()
        .inRequest(
            () -> {
              unit().expectReads();
              work.accept(container().get(Session.class));
              complete();
            });
  }

  /** A POST that succeeds. */
  default void post(Consumer<Session> work) {
    container()
        .inRequest(
            () -> {
              work.accept(container().get(Session.class));
              complete();
            });
  }

  /** What the boundary does for a planned success. */
  private void complete() {
    if (unit().state() != UnitState.CLEAN) {
      unit().commit();
    }
    unit().respond();
  }

  default UnitOfWork unit() {
    return container().get(RequestBoundary.class).enter().orElseThrow();
  }

  /** Stores one, and says which. */
  default Long store(String name) {
    return container()
        .sessions()
        .callInTransaction(
            session -> {
              Watched stored = new Watched(name);
              session.persist(stored);
              session.flush();
              return stored.getId();
            });
  }

  /** All names, in order, read past the request. */
  default List<String> names() {
    return container()
        .sessions()
        .callInTransaction(
            session ->
                session
                    .createQuery("select w.name from Watched w order by w.name", String.class)
                    .getResultList());
  }

  default long connectionsInUse() {
    try {
      return container()
          .get(DataSource.class)
          .unwrap(AgroalDataSource.class)
          .getMetrics()
          .activeCount();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
