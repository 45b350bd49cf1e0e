package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.testing.StatementCount;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A count on its way: two numbers and the statements, a line each. */
final class CountText {

  private CountText() {}

  static String write(StatementCount count) {
    Stream<String> statements =
        count.sql().stream().map(sql -> URLEncoder.encode(sql, StandardCharsets.UTF_8));
    Stream<String> numbers = Stream.of(count.statements(), count.roundTrips()).map(String::valueOf);
    return Stream.concat(numbers, statements).collect(Collectors.joining("\n"));
  }

  static StatementCount read(String text) {
    List<String> lines = text.lines().toList();
    List<String> statements =
        lines.subList(2, lines.size()).stream()
            .map(line -> URLDecoder.decode(line, StandardCharsets.UTF_8))
            .toList();
    return new StatementCount(
        Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)), statements);
  }
}
