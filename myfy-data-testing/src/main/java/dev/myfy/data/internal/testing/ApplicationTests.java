package dev.myfy.data.internal.testing;

import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.runtime.TestSupport;
import dev.myfy.data.internal.testing.watch.WatchedConnections;
import java.sql.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tests of an application in its container. Public for ServiceLoader. */
public final class ApplicationTests implements TestSupport {

  /** The containers of parallel test classes start on threads of their own. */
  private static final ThreadLocal<@Nullable DataRuntime> STARTING = new ThreadLocal<>();

  private final WatchedConnections connections;

  /** For ServiceLoader. */
  public ApplicationTests() {
    this(new WatchedConnections());
  }

  /** For a database that a test opens itself. */
  public ApplicationTests(WatchedConnections connections) {
    this.connections = connections;
  }

  /** The container that starts next on this thread works with this. */
  public static void share(DataRuntime runtime) {
    STARTING.set(runtime);
  }

  /** No container starts on this thread any more. */
  public static void unshare() {
    STARTING.remove();
  }

  @Override
  public Optional<DataRuntime> running() {
    return Optional.ofNullable(STARTING.get());
  }

  @Override
  public Connection watch(Connection physical) {
    return connections.watch(physical);
  }

  /** The connections of the application. */
  public WatchedConnections connections() {
    return connections;
  }
}
