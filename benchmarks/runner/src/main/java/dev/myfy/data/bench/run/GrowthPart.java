package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.load.LoadRequest;
import dev.myfy.data.bench.measure.Point;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.report.GrowthPage;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How throughput and latency change with more clients, more connections, more objects. */
final class GrowthPart {

  private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
  private static final List<Integer> POOLS = List.of(2, 4, 8, 16, 32, 64);
  private static final int CLIENTS_OF_POOLS = 64;
  private static final List<Integer> OBJECTS = List.of(1, 10, 100, 1_000, 10_000);

  private static final Map<String, String> USUAL =
      Map.of("servers", "wildfly", "variants", "session,container", "warmup", "4", "seconds", "2");

  private final Options options = new Options(USUAL);
  private final Database database;
  private final LoadProcess load;
  private final List<Point> points = new ArrayList<>();

  GrowthPart(Database database, LoadProcess load) {
    this.database = database;
    this.load = load;
  }

  void run() throws IOException {
    Stamp stamp = Stamp.now(options.project());
    ServerKind kind = options.servers().get(0);
    for (int size : POOLS) {
      try (RunningBanks banks = RunningBanks.start(options, database, kind, size)) {
        warmUp(banks);
        measurePool(banks, size);
        if (size == options.poolSize()) {
          shuffled(CLIENTS).forEach(clients -> measureClients(banks, clients));
          shuffled(OBJECTS).forEach(objects -> measureObjects(banks, objects));
        }
      }
    }
    Publisher publisher = new Publisher(options);
    GrowthPage page = new GrowthPage(stamp, kind.title(), points);
    page.draw(publisher.plots());
    publisher.publish("growth", new Raw(stamp, kind.id(), points), page.text());
  }

  /** The server gets faster with time, which is not to look like growth. */
  private static List<Integer> shuffled(List<Integer> sizes) {
    List<Integer> order = new ArrayList<>(sizes);
    Collections.shuffle(order, new Random(sizes.size()));
    return order;
  }

  private record Raw(Stamp stamp, String server, List<Point> points) {}

  private void warmUp(RunningBanks banks) {
    for (Way way : options.ways()) {
      for (Endpoint endpoint : List.of(Endpoint.FIND, Endpoint.TRANSFER)) {
        load.run(request(banks, way, endpoint, options.clients(), options.warmUpMillis()));
      }
    }
  }

  private void measurePool(RunningBanks banks, int size) {
    for (Way way : options.ways()) {
      measure("pool", size, request(banks, way, Endpoint.TRANSFER, CLIENTS_OF_POOLS), way);
    }
  }

  private void measureClients(RunningBanks banks, int clients) {
    for (Way way : options.ways()) {
      measure("clients", clients, request(banks, way, Endpoint.FIND, clients), way);
      measure("clients", clients, request(banks, way, Endpoint.TRANSFER, clients), way);
    }
  }

  /** One client: what a single request costs. */
  private void measureObjects(RunningBanks banks, int objects) {
    for (Way way : options.ways()) {
      LoadRequest request =
          new LoadRequest(
              banks.port(),
              "/" + way.id() + "/api/objects/" + objects,
              Endpoint.OBJECTS,
              1,
              options.cellMillis());
      load.run(request);
      measure("objects", objects, request, way);
    }
  }

  private void measure(String series, int size, LoadRequest request, Way way) {
    points.add(new Point(series, way.id(), request.endpoint().id(), size, load.run(request)));
  }

  private LoadRequest request(RunningBanks banks, Way way, Endpoint endpoint, int clients) {
    return request(banks, way, endpoint, clients, options.cellMillis());
  }

  private static LoadRequest request(
      RunningBanks banks, Way way, Endpoint endpoint, int clients, long millis) {
    return new LoadRequest(banks.port(), "/" + way.id() + "/api", endpoint, clients, millis);
  }
}
