package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.measure.Statements;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each way sends for one request, in short: statements that differ are to be seen here. */
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
    Table table = new Table("On the wire", ways.stream().map(Way::title).toList());
    for (Endpoint endpoint : Endpoint.six()) {
      List<String> row = new ArrayList<>();
      for (Way way : ways) {
        row.add(of(endpoint, way).map(one -> shortForm(one.sent())).orElse(""));
      }
      table.row(endpoint.title(), row);
    }
    return table.text();
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
