package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadResult;
import dev.myfy.data.bench.measure.Point;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.server.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Plots of what grows, and their numbers. */
public final class GrowthPage {

  private static final List<Endpoint> ENDPOINTS =
      List.of(Endpoint.FIND, Endpoint.TRANSFER, Endpoint.OBJECTS);

  private final Stamp stamp;
  private final String server;
  private final List<Point> points;

  public GrowthPage(Stamp stamp, String server, List<Point> points) {
    this.stamp = stamp;
    this.server = server;
    this.points = points;
  }

  /** Draws one file for each plot into the directory. */
  public void draw(Path directory) throws IOException {
    for (Map.Entry<String, Plot> plot : plots().entrySet()) {
      Files.writeString(directory.resolve(plot.getKey() + ".svg"), plot.getValue().svg());
    }
  }

  private Map<String, Plot> plots() {
    Map<String, Plot> plots = new TreeMap<>();
    plots.put("clients-throughput", throughput("clients", "clients, pool of 8 connections"));
    plots.put("clients-latency", latency("clients", "clients, pool of 8 connections"));
    plots.put("pool-throughput", throughput("pool", "connections in the pool, 64 clients"));
    plots.put("pool-latency", latency("pool", "connections in the pool, 64 clients"));
    plots.put("objects-latency", latency("objects", "managed objects, one of them changed"));
    return plots;
  }

  private Plot throughput(String series, String across) {
    return plot(series, across, "requests/s", LoadResult::perSecond);
  }

  private Plot latency(String series, String across) {
    return plot(series, across, "p50 ms", result -> result.p50() / 1000);
  }

  private Plot plot(String series, String across, String up, ToDoubleFunction<LoadResult> number) {
    Plot plot = new Plot(server + ": " + up, across, up);
    for (Endpoint endpoint : ENDPOINTS) {
      for (Way way : Way.values()) {
        plot.line(
            way.title() + ", " + endpoint.title(),
            points.stream()
                .filter(point -> belongs(point, series, endpoint, way))
                .sorted(Comparator.comparingInt(Point::size))
                .map(point -> new Plot.Dot(point.size(), number.applyAsDouble(point.load())))
                .toList());
      }
    }
    return plot;
  }

  private static boolean belongs(Point point, String series, Endpoint endpoint, Way way) {
    return point.series().equals(series)
        && point.endpoint().equals(endpoint.id())
        && point.way().equals(way.id());
  }

  public String text() {
    StringBuilder text = new StringBuilder(Page.stamp(stamp)).append("\nServer: ").append(server);
    text.append(".\n\n");
    plots()
        .keySet()
        .forEach(name -> text.append("![%1$s](performance/%1$s.svg)\n".formatted(name)));
    Table table =
        new Table("series", List.of("size", "endpoint", "way", "req/s", "p50 ms", "p99 ms"));
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparing(Point::series).thenComparingInt(Point::size));
    sorted.forEach(point -> table.row(point.series(), numbers(point)));
    return text.append('\n').append(table.text()).toString();
  }

  private static List<String> numbers(Point point) {
    return List.of(
        Integer.toString(point.size()),
        point.endpoint(),
        point.way(),
        String.format(Locale.ROOT, "%.0f", point.load().perSecond()),
        String.format(Locale.ROOT, "%.2f", point.load().p50() / 1000),
        String.format(Locale.ROOT, "%.2f", point.load().p99() / 1000));
  }
}
