package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.Session;
import dev.myfy.data.internal.cdi.RequestBoundary;
import dev.myfy.data.internal.runtime.TestSupport;
import dev.myfy.data.internal.testing.ApplicationTests;
import dev.myfy.data.internal.testing.database.OpenDatabase;
import dev.myfy.data.internal.testing.watch.WatchedConnections;
import dev.myfy.data.testing.StatementCount;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** The application in whose container this runs. */
public record LocalApplication(WatchedConnections connections) implements TestedApplication {

  /** Empty if CDI does not run here, or runs without myfy data. */
  public static Optional<TestedApplication> find() {
    try {
      Instance<RequestBoundary> boundary = CDI.current().select(RequestBoundary.class);
      return boundary.isResolvable() ? of(boundary.get().tests()) : Optional.empty();
    } catch (IllegalStateException | NoClassDefFoundError noContainer) {
      return Optional.empty();
    }
  }

  private static Optional<TestedApplication> of(Optional<TestSupport> tests) {
    return tests
        .filter(ApplicationTests.class::isInstance)
        .map(ApplicationTests.class::cast)
        .map(found -> new LocalApplication(found.connections()));
  }

  @Override
  public void begin() {
    connections.begin(OpenDatabase.PATIENCE);
  }

  /** The test may run in a request, which would still commit what is gone (MYFY1003). */
  @Override
  public void rollback() {
    RequestSession.end(Session::rollback);
    connections.rollback();
  }

  @Override
  public StatementCount count() {
    return connections.counter().count();
  }
}
