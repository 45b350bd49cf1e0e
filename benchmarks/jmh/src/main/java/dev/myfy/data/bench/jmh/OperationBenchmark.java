package dev.myfy.data.bench.jmh;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.Session;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One method for each operation that a request may be made of. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OperationBenchmark {

  /** One container for the whole JVM. */
  @State(Scope.Benchmark)
  public static class Server {

    Container container;

    @Setup
    public void open() {
      container = Container.open();
    }

    @TearDown
    public void close() {
      container.close();
    }
  }

  /** A request that goes on until the JVM ends. */
  @State(Scope.Thread)
  public static class OpenRequest {

    @Setup
    public void begin(Server server) {
      server.container.request().activate();
    }
  }

  /** For each invocation a request of its own. */
  @State(Scope.Thread)
  public static class NewRequests {

    RequestContextController request;

    @Setup
    public void prepare(Server server) {
      request = server.container.request();
    }
  }

  /** How many of a hundred managed entities are changed. */
  @State(Scope.Benchmark)
  public static class Changes {

    @Param({"0", "1", "10"})
    public int changed;
  }

  /** From CDI's client proxy to the session and back, nothing opened. */
  @Benchmark
  public boolean proxyCall(Server server, OpenRequest request) {
    return server.container.session.isOpen();
  }

  /** What the filters do for a request that does not use the session, and CDI's own part. */
  @Benchmark
  public boolean requestWithoutSession(Server server, NewRequests requests) {
    requests.request.activate();
    try {
      return server.container.boundary.freeThread() | server.container.boundary.enter().isPresent();
    } finally {
      requests.request.deactivate();
    }
  }

  /** CDI's own part of it. */
  @Benchmark
  public void emptyRequest(NewRequests requests) {
    requests.request.activate();
    requests.request.deactivate();
  }

  /** A request whose session begins a transaction, and rolls it back. */
  @Benchmark
  public void firstTouch(Server server, NewRequests requests) {
    requests.request.activate();
    try {
      server.container.session.flush();
      server.container.session.rollback();
    } finally {
      requests.request.deactivate();
    }
  }

  /** A transaction in which a hundred entities are read and some of them are changed. */
  @Benchmark
  public void beginAndCommit(Server server, Changes changes) {
    server.container.sessions.runInTransaction(session -> change(session, changes.changed));
  }

  private static void change(Session session, int changed) {
    session.createQuery("select c from Counter c", Counter.class).getResultList().stream()
        .limit(changed)
        .forEach(Counter::increment);
  }

  /** A session of the factory with one find by id. */
  @Benchmark
  public Counter factoryRound(Server server) {
    return server.container.sessions.callInTransaction(session -> session.find(Counter.class, 7L));
  }

  /** A session of the factory that does nothing. */
  @Benchmark
  public boolean factoryRoundUntouched(Server server) {
    return server.container.sessions.callInTransaction(Session::isOpen);
  }

  @Benchmark
  public DatabaseUrl urlParse() {
    return DatabaseUrl.parse(
        "postgresql+asyncpg://bank:s%40cret@db.example:5433/bank?application_name=app");
  }
}
