package dev.myfy.data.internal.testing.junit;

import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.testing.StatementCounter;
import dev.myfy.data.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/** What parameters and fields of a test may be, by their types. */
enum Provided {
  SESSION(Session.class),
  ENTITY_MANAGER(EntityManager.class),
  COUNTER(StatementCounter.class),
  DATABASE(TestDatabase.class),
  SESSION_FACTORY(SessionFactory.class),
  ENTITY_MANAGER_FACTORY(EntityManagerFactory.class),
  DATA_SOURCE(DataSource.class);

  private final Class<?> type;

  Provided(Class<?> type) {
    this.type = type;
  }

  static Optional<Provided> of(Class<?> type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }

  /** Whether there is one for each test, and none before. */
  boolean needsTest() {
    return this == SESSION || this == ENTITY_MANAGER;
  }

  /** Whether a container of the application has one too. */
  boolean isBean() {
    return this != COUNTER && this != DATABASE;
  }

  /** What there is for the whole class. */
  Object from(TestDatabase database) {
    return switch (this) {
      case SESSION, ENTITY_MANAGER ->
          throw new IllegalStateException("there is a session for each test only");
      case COUNTER -> database.statements();
      case DATABASE -> database;
      case SESSION_FACTORY -> database.sessionFactory();
      case ENTITY_MANAGER_FACTORY -> database.entityManagerFactory();
      case DATA_SOURCE -> database.dataSource();
    };
  }
}
