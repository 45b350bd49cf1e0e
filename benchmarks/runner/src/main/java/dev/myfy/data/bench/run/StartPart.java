package dev.myfy.data.bench.run;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadProcess;
import dev.myfy.data.bench.load.LoadRequest;
import dev.myfy.data.bench.measure.Probe;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.measure.Started;
import dev.myfy.data.bench.report.StartPage;
import dev.myfy.data.bench.server.Database;
import dev.myfy.data.bench.server.Server;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Wars;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a WAR adds to the start of a server and to its memory, for few and for many entities. */
final class StartPart {

  private static final int REQUESTS = 10_000;
  private static final int DEPLOYMENTS = 3;
  private static final List<Integer> ENTITIES = List.of(0, 10, 100, 1_000);

  private final Options options;
  private final Database database;
  private final LoadProcess load;

  StartPart(Options options, Database database, LoadProcess load) {
    this.options = options;
    this.database = database;
    this.load = load;
  }

  void run() throws IOException {
    Stamp stamp = Stamp.now(options.project());
    List<Started> started = new ArrayList<>();
    for (ServerKind kind : options.servers()) {
      for (Way way : List.of(Way.NONE, Way.CONTAINER, Way.SESSION)) {
        started.addAll(measure(kind, way));
      }
    }
    new Publisher(options)
        .publish("start", new Raw(stamp, started), new StartPage(stamp, started).text());
  }

  private record Raw(Stamp stamp, List<Started> started) {}

  private List<Started> measure(ServerKind kind, Way way) throws IOException {
    Wars wars = RunningBanks.wars(options);
    try (Server server =
        RunningBanks.server(options, database, kind, wars.driver(), options.poolSize())) {
      server.start();
      server.deploy(wars.probe(), "probe");
      List<Started> started = new ArrayList<>();
      started.add(first(server, kind, way, wars.bank(way, server)));
      for (int entities : way.hasDatabase() ? ENTITIES : List.of(0)) {
        started.add(again(server, kind, way, entities, wars));
      }
      return started;
    }
  }

  private Started first(Server server, ServerKind kind, Way way, Path war) throws IOException {
    long millis = deploy(server, war, way);
    ask(server, way);
    Probe.Reading reading = new Probe(server.port()).readCollected();
    server.undeploy(way.id());
    return new Started(
        kind.id(),
        way.id(),
        0,
        Files.size(war),
        millis,
        0,
        0,
        reading.heap(),
        reading.metaspace(),
        reading.classes());
  }

  private Started again(Server server, ServerKind kind, Way way, int entities, Wars wars)
      throws IOException {
    Path war = wars.bank(way, server, entities);
    long fastest = Long.MAX_VALUE;
    long inside = 0;
    for (int time = 0; time < DEPLOYMENTS; time++) {
      long millis = deploy(server, war, way);
      if (millis < fastest) {
        fastest = millis;
        inside = way == Way.SESSION ? server.lastStartMillis() : 0;
      }
      server.undeploy(way.id());
    }
    return new Started(kind.id(), way.id(), entities, Files.size(war), 0, fastest, inside, 0, 0, 0);
  }

  private static long deploy(Server server, Path war, Way way) {
    long begun = System.nanoTime();
    server.deploy(war, way.id());
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private void ask(Server server, Way way) {
    Endpoint endpoint = way.hasDatabase() ? Endpoint.FIND : Endpoint.PING;
    LoadRequest second =
        new LoadRequest(server.port(), "/" + way.id() + "/api", endpoint, options.clients(), 1_000);
    long requests = 0;
    while (requests < REQUESTS) {
      requests += load.run(second).requests();
    }
  }
}
