package dev.myfy.data.internal.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One key that the query of a database URL may have. The declarations are the allow-list, and the
 * tables of docs/databases.md are made of them.
 *
 * @param names what the user may write, the recommended name first; case matters
 * @param value what is accepted
 * @param properties of the driver, each of which gets the value; none if the key says what holds
 *     anyway
 * @param special values that become other properties than these
 * @param meaning one sentence for docs/databases.md
 */
record QueryKey(
    List<String> names,
    QueryValue value,
    List<String> properties,
    Map<String, Map<String, String>> special,
    String meaning) {

  static QueryKey of(
      List<String> names, QueryValue value, List<String> properties, String meaning) {
    return new QueryKey(names, value, properties, Map.of(), meaning);
  }

  /** A key for what is always so: any other value is refused, and the driver hears nothing. */
  static QueryKey noEffect(List<String> names, QueryValue value, String meaning) {
    return of(names, value, List.of(), meaning);
  }

  /** The same key, with one value that becomes these properties. */
  QueryKey or(String word, Map<String, String> becomes) {
    Map<String, Map<String, String>> more = new HashMap<>(special);
    more.put(word, becomes);
    return new QueryKey(names, value, properties, more, meaning);
  }

  String name() {
    return names.get(0);
  }

  /**
   * @throws IllegalArgumentException if the value is not accepted
   */
  Map<String, String> translate(String text) {
    Map<String, String> others = special.get(text);
    if (others != null) {
      return others;
    }
    String translated = value.translation().apply(text);
    Map<String, String> becomes = new HashMap<>();
    properties.forEach(property -> becomes.put(property, translated));
    return becomes;
  }
}
