package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.runtime.DataRuntime;
import dev.myfy.data.internal.testing.ApplicationTests;
import dev.myfy.data.internal.testing.watch.WatchedConnections;
import dev.myfy.data.internal.tools.TestRuntimes;
import java.time.Duration;
import java.util.Set;

/** A place for tables, and what runs on it. */
public final class OpenDatabase implements AutoCloseable {

  /** How long a transaction of a test waits for another one. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final DatabaseUrl IN_MEMORY = DatabaseUrl.parse("sqlite://");

  private final TestPlace place;
  private final DataRuntime runtime;
  private final WatchedConnections connections;
  private boolean closed;

  private OpenDatabase(TestPlace place, DataRuntime runtime, WatchedConnections connections) {
    this.place = place;
    this.runtime = runtime;
    this.connections = connections;
  }

  /** Where {@code MYFY_DATA_TEST_DATABASE_URL} says, or else in memory. */
  public static OpenDatabase asConfigured(Class<?>... entities) {
    return at(TestRuntimes.databaseUrl(loader()).orElse(IN_MEMORY), entities);
  }

  /** On this server. */
  public static OpenDatabase at(DatabaseUrl url, Class<?>... entities) {
    Set<String> names = EntityNames.of(entities);
    TestPlace place = TestPlace.on(url, loader());
    try {
      WatchedConnections connections = new WatchedConnections();
      ApplicationTests tests = new ApplicationTests(connections);
      DataRuntime runtime = TestRuntimes.start(place.url(), loader(), names, tests);
      return new OpenDatabase(place, runtime, connections);
    } catch (RuntimeException | Error e) {
      closeAfter(e, place);
      throw e;
    }
  }

  private static void closeAfter(Throwable failure, TestPlace place) {
    try {
      place.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  /** What runs. */
  public DataRuntime runtime() {
    return runtime;
  }

  /** The connections of its pool. */
  public WatchedConnections connections() {
    return connections;
  }

  /** Its tables. */
  public Tables tables() {
    return Tables.of(runtime.settings().databaseUrl().dialect(), runtime.dataSource());
  }

  /** Whatever follows can be undone. */
  public void begin() {
    connections.begin(PATIENCE);
  }

  /** Closes what runs, then removes the place, also if the first fails. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      connections.rollback();
    } finally {
      try {
        runtime.close();
      } finally {
        place.close();
      }
    }
  }
}
