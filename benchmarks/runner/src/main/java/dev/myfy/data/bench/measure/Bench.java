package dev.myfy.data.bench.measure;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.load.LoadRequest;
import dev.myfy.data.bench.load.LoadResult;
import dev.myfy.data.bench.machine.ProcessorTime;
import dev.myfy.data.bench.server.Database;
import java.time.Duration;
import java.util.function.Supplier;

/** A server under load, with its database. */
public final class Bench {

  /** Until the connections are open and the first requests are done. */
  private static final long DISCARDED_MILLIS = 200;

  private final LoadProcess load;
  private final Database database;
  private final Target target;

  public Bench(LoadProcess load, Database database, Target target) {
    this.load = load;
    this.database = database;
    this.target = target;
  }

  /**
   * The process that is measured.
   *
   * @param server its name in the results
   * @param port where it answers
   * @param processorTime how much it has used
   * @param reading what its threads have allocated
   */
  public record Target(
      String server, int port, Supplier<Duration> processorTime, Supplier<Probe.Reading> reading) {}

  /**
   * What is done in one cell.
   *
   * @param way the id of the way
   * @param base what its paths begin with
   * @param endpoint what is asked for
   * @param clients how many ask
   * @param millis how long
   */
  public record Task(String way, String base, Endpoint endpoint, int clients, long millis) {

    private LoadRequest request(int port, long millis) {
      return new LoadRequest(port, base, endpoint, clients, millis);
    }
  }

  /**
   * Does what {@link #measure} does, for nothing: to be asked for readings in between makes a
   * server compile anew what it believed to be used for the tasks only.
   */
  public void warmUp(Task task, long millis) {
    run(task, DISCARDED_MILLIS);
    marks();
    run(task, millis);
  }

  private LoadResult run(Task task, long millis) {
    return load.run(task.request(target.port(), millis));
  }

  public Cell measure(int block, Task task) {
    run(task, DISCARDED_MILLIS);
    Marks before = marks();
    LoadResult result = run(task, task.millis());
    Marks after = marks();
    Marks used = after.minus(before);
    return new Cell(
        target.server(),
        block,
        task.endpoint().id(),
        task.way(),
        result,
        micros(used.server, result),
        micros(used.database, result),
        (double) after.reading.allocatedSince(before.reading) / result.requests(),
        used.foreign());
  }

  private static double micros(Duration time, LoadResult result) {
    return time.toNanos() / 1000.0 / result.requests();
  }

  private Marks marks() {
    return new Marks(
        target.reading().get(),
        target.processorTime().get(),
        database.processorTime(),
        load.processorTime(),
        ProcessorTime.ofMachine());
  }

  private record Marks(
      Probe.Reading reading, Duration server, Duration database, Duration load, Duration machine) {

    private Marks minus(Marks other) {
      return new Marks(
          reading,
          server.minus(other.server),
          database.minus(other.database),
          load.minus(other.load),
          machine.minus(other.machine));
    }

    private double foreign() {
      Duration rest = machine.minus(server).minus(database).minus(load);
      return Math.max(0, (double) rest.toMillis() / Math.max(1, machine.toMillis()));
    }
  }
}
