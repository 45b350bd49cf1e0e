package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Statements;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each way sends for one request, in short: in bold where it is not what (a) sends. */
final class StatementTable {

  private final List<Statements> statements;

  StatementTable(List<Statements> all, String server) {
    this.statements = all.stream().filter(one -> one.server().equals(server)).toList();
  }

  String text() {
    List<Way> ways =
        Arrays.stream(Way.values())
            .filter(way -> way.hasDatabase() && way != Way.SESSION_AGAIN)
            .toList();
    Table table =
        new Table("On the wire; bold: not as (a)", ways.stream().map(Way::title).toList());
    for (Endpoint endpoint : Endpoint.six()) {
      List<String> row = new ArrayList<>();
      for (Way way : ways) {
        row.add(of(endpoint, way).map(one -> compared(one, endpoint)).orElse(""));
      }
      table.row(endpoint.title(), row);
    }
    return table.text();
  }

  private String compared(Statements one, Endpoint endpoint) {
    String sent = shortForm(one.sent());
    boolean same =
        of(endpoint, Way.SESSION).map(ours -> shortForm(ours.sent()).equals(sent)).orElse(true);
    return same ? sent : "**" + sent + "**";
  }

  private Optional<Statements> of(Endpoint endpoint, Way way) {
    return statements.stream()
        .filter(one -> one.endpoint().equals(endpoint.id()) && one.way().equals(way.id()))
        .findFirst();
  }

  static String shortForm(List<String> sent) {
    return sent.isEmpty()
        ? "nothing"
        : String.join(" ", sent.stream().map(StatementTable::firstWord).toList());
  }

  private static String firstWord(String statement) {
    return statement.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
  }
}
