package dev.myfy.data.entities;

import dev.myfy.data.Session;
import dev.myfy.data.fixture.DataContainer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the parts of the contract work with: one database, one provider. */
interface Store {

  DataContainer container();

  /** In a session of its own, committed. */
  default <T> T call(Function<Session, T> work) {
    return container().sessions().callInTransaction(work);
  }

  /** As {@link #call}, without a result. */
  default void run(Consumer<Session> work) {
    container().sessions().runInTransaction(work);
  }

  /** Stores one entity with these attributes and returns its id. */
  default Long store(Consumer<Everything> attributes) {
    Everything entity = new Everything();
    attributes.accept(entity);
    run(session -> session.persist(entity));
    return entity.id;
  }

  /** Reads it in another session. */
  default Everything load(Long id) {
    return call(session -> session.find(Everything.class, id));
  }

  /** The ids that satisfy the condition. */
  default List<Long> ids(String condition, Map<String, ?> parameters) {
    return call(
        session -> {
          var query =
              session.createQuery("select e.id from Everything e where " + condition, Long.class);
          parameters.forEach(query::setParameter);
          return query.getResultList();
        });
  }

  /** All ids by this attribute. */
  default List<Long> order(String attribute) {
    return call(
        session ->
            session
                .createQuery(
                    "select e.id from Everything e where e."
                        + attribute
                        + " is not null order by e."
                        + attribute,
                    Long.class)
                .getResultList());
  }

  /** One value. */
  default <T> T value(String query, Class<T> type) {
    return call(session -> session.createQuery(query, type).getSingleResult());
  }
}
