package dev.myfy.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings after the question mark of a database URL.
 *
 * @param values the values of each key, both in order of appearance
 */
record DatabaseUrlQuery(Map<String, List<String>> values) {

  private static final List<String> SECRET_KEYS =
      List.of("password", "passwd", "passphrase", "pwd", "secret", "token");

  /** One {@code key=value}; the value may be blank. */
  record Pair(String key, String value) {}

  /** Reads all pairs; as in Python's {@code parse_qsl}, a key without {@code =} is none. */
  static List<Pair> pairs(String text, PercentEncoding encoding) {
    List<Pair> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        pairs.add(
            new Pair(
                encoding.decode(pair.substring(0, equals)),
                encoding.decode(pair.substring(equals + 1))));
      }
    }
    return pairs;
  }

  /** Groups the pairs by key; as in Python's {@code parse_qsl}, blank values are dropped. */
  static DatabaseUrlQuery of(List<Pair> pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!pair.value().isEmpty()) {
        values.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value());
      }
    }
    values.replaceAll((key, list) -> List.copyOf(list));
    return new DatabaseUrlQuery(Collections.unmodifiableMap(values));
  }

  /** The same with one value for this key, whatever it had before. */
  DatabaseUrlQuery with(String key, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(key, List.of(value));
    return new DatabaseUrlQuery(Collections.unmodifiableMap(changed));
  }

  String render(boolean hideSecrets) {
    if (values.isEmpty()) {
      return "";
    }
    return new TreeMap<>(values)
        .entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> render(e.getKey(), v, hideSecrets)))
            .collect(Collectors.joining("&", "?", ""));
  }

  @Override
  public String toString() {
    return render(true);
  }

  private static String render(String key, String value, boolean hideSecrets) {
    boolean hidden = hideSecrets && isSecret(key);
    return PercentEncoding.encodeForm(key)
        + "="
        + (hidden ? DatabaseUrlCredentials.MASK : PercentEncoding.encodeForm(value));
  }

  /** Drivers have more passwords than one: sslpassword, trustStorePassword, ... */
  private static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return SECRET_KEYS.stream().anyMatch(lower::contains);
  }
}
