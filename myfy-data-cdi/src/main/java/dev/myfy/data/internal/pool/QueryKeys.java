package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All keys that one driver's URLs may have. What is not declared is refused; a reason is declared
 * for what people are likely to try.
 *
 * @param driver its name, for messages and docs
 * @param allowed the keys, in the order of the documentation
 * @param refused keys that are refused with a reason, which completes "is refused: ..."
 * @param strictness values of a property that several keys may set, the weakest first: the
 *     strictest of them wins
 */
record QueryKeys(
    String driver, List<QueryKey> allowed, Map<String, String> refused, List<String> strictness) {

  QueryKeys {
    allowed = List.copyOf(allowed);
    refused = Map.copyOf(refused);
    strictness = List.copyOf(strictness);
  }

  /**
   * The driver properties that the query of this URL becomes.
   *
   * @throws dev.myfy.data.InvalidDatabaseUrlException with all problems of the query (MYFY0308,
   *     MYFY0312, MYFY0317, MYFY0318; MYFY0319 if there are several)
   */
  Map<String, String> properties(DatabaseUrl url) {
    return new QueryReading(this, url).properties();
  }

  Optional<QueryKey> find(String name) {
    return allowed.stream().filter(key -> key.names().contains(name)).findFirst();
  }

  /** Whether this is the name of a setting of some driver, and so no piece of a password. */
  boolean isWellKnown(String name) {
    return Stream.concat(names(), refused.keySet().stream()).anyMatch(name::equalsIgnoreCase);
  }

  String supported() {
    return allowed.stream().map(QueryKey::name).sorted().collect(Collectors.joining(", "));
  }

  /** The tables for docs/databases.md. */
  String markdown() {
    StringBuilder table =
        new StringBuilder("| key | value | what the driver gets | meaning |\n|---|---|---|---|\n");
    allowed.forEach(key -> table.append(row(key)));
    table.append("\nRefused with a reason:\n\n| key | reason |\n|---|---|\n");
    new TreeMap<>(refused)
        .forEach(
            (name, why) ->
                table.append("| `").append(name).append("` | ").append(why).append(" |\n"));
    return table.toString();
  }

  private static String row(QueryKey key) {
    String properties = key.properties().isEmpty() ? "nothing" : code(key.properties());
    return "| "
        + String.join(" | ", code(key.names()), key.value().markdown(), properties, key.meaning())
        + " |\n";
  }

  private static String code(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private Stream<String> names() {
    return allowed.stream().flatMap(key -> key.names().stream());
  }
}
