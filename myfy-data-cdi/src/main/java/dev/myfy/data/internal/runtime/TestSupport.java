package dev.myfy.data.internal.runtime;

import java.sql.Connection;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What {@code myfy-data-testing} adds to an application that it is part of; there is one for each
 * application. It is found by {@link ServiceLoader}, and refused outside of the test environment.
 */
public interface TestSupport {

  /**
   * What a test has started on this thread already: a container that starts here uses it, and
   * leaves it open.
   */
  Optional<DataRuntime> running();

  /** Stands between the pool and a connection of the driver. */
  Connection watch(Connection physical);

  /** The one that the application has, if any. */
  static Optional<TestSupport> find(ClassLoader loader) {
    return ServiceLoader.load(TestSupport.class, loader).findFirst();
  }
}
