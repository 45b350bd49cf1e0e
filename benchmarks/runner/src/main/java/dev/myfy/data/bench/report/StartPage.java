package dev.myfy.data.bench.report;

import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.measure.Started;
import dev.myfy.data.bench.server.ServerKind;
import dev.myfy.data.bench.server.Way;
import java.util.Arrays;
import java.util.List;

/** The tables of starts and of memory. */
public final class StartPage {

  private static final long KILO = 1024;
  private static final List<String> COLUMNS =
      List.of(
          "way",
          "entities added",
          "WAR kB",
          "first deployment ms",
          "later deployment ms",
          "of it inside the library ms",
          "heap MB",
          "metaspace MB",
          "classes");

  private final Stamp stamp;
  private final List<Started> started;

  public StartPage(Stamp stamp, List<Started> started) {
    this.stamp = stamp;
    this.started = started;
  }

  public String text() {
    Table table = new Table("server", COLUMNS);
    for (Started one : started) {
      table.row(server(one), cells(one));
    }
    return Page.stamp(stamp) + "\n" + table.text();
  }

  private static String server(Started one) {
    return Arrays.stream(ServerKind.values())
        .filter(kind -> kind.id().equals(one.server()))
        .findFirst()
        .map(ServerKind::title)
        .orElse(one.server());
  }

  private static List<String> cells(Started one) {
    String way =
        Arrays.stream(Way.values())
            .filter(candidate -> candidate.id().equals(one.way()))
            .findFirst()
            .map(Way::title)
            .orElse(one.way());
    return List.of(
        way,
        Integer.toString(one.entities()),
        number(one.warBytes() / KILO),
        number(one.firstMillis()),
        number(one.againMillis()),
        number(one.insideMillis()),
        number(one.heap() / KILO / KILO),
        number(one.metaspace() / KILO / KILO),
        number(one.classes()));
  }

  private static String number(long number) {
    return number == 0 ? "" : Long.toString(number);
  }
}
