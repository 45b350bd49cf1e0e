package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.InvalidDatabaseUrlException;
import dev.myfy.data.internal.message.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over the query of a URL, in which all problems are found before any is reported. */
final class QueryReading {

  /** A problem, with the id of its message. */
  private record Problem(Message message, String text) {}

  private final QueryKeys keys;
  private final DatabaseUrl url;
  private final Map<String, String> properties = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  QueryReading(QueryKeys keys, DatabaseUrl url) {
    this.keys = keys;
    this.url = url;
  }

  Map<String, String> properties() {
    List<String> names = List.copyOf(url.query().keySet());
    for (int i = 0; i < names.size(); i++) {
      read(names.get(i), i + 1);
    }
    if (!problems.isEmpty()) {
      throw report();
    }
    return Map.copyOf(properties);
  }

  private void read(String name, int position) {
    Optional<QueryKey> key = keys.find(name);
    if (key.isPresent()) {
      read(key.get(), name);
      return;
    }
    String reason = keys.refused().get(name);
    if (reason == null) {
      add(Message.URL_QUERY_UNKNOWN, shown(name, position), keys.driver(), keys.supported());
    } else {
      add(Message.URL_QUERY_REFUSED, name, keys.driver(), reason);
    }
  }

  private void read(QueryKey key, String name) {
    List<String> values = url.query().getOrDefault(name, List.of());
    if (!seen.add(key.name()) || values.size() > 1) {
      add(Message.URL_QUERY_REPEATED, name);
      return;
    }
    try {
      key.translate(values.get(0)).forEach((property, value) -> put(name, property, value));
    } catch (IllegalArgumentException e) {
      // The value is not shown: it may be a secret, or a piece of one.
      add(Message.URL_QUERY_VALUE, name, key.value().text());
    }
  }

  private void put(String name, String property, String value) {
    String other = properties.putIfAbsent(property, value);
    if (other == null || other.equals(value)) {
      return;
    }
    if (keys.strictness().contains(value) && keys.strictness().contains(other)) {
      properties.put(property, stricter(value, other));
    } else {
      add(Message.URL_QUERY_REPEATED, name);
    }
  }

  private String stricter(String one, String other) {
    return keys.strictness().indexOf(one) > keys.strictness().indexOf(other) ? one : other;
  }

  /**
   * In a jdbc: URL the password stands in the query, and a raw {@code &} in it begins what looks
   * like another key: a name that no driver knows is not repeated beside a password.
   */
  private String shown(String name, int position) {
    return keys.isWellKnown(name) || url.password().isEmpty()
        ? "'" + name + "'"
        : "number " + position + " (not shown, because the URL has a password)";
  }

  private void add(Message message, @Nullable Object... arguments) {
    problems.add(new Problem(message, message.text(arguments)));
  }

  private InvalidDatabaseUrlException report() {
    if (problems.size() == 1) {
      Problem only = problems.get(0);
      return new InvalidDatabaseUrlException(only.message().id(), only.text(), null);
    }
    StringBuilder lines = new StringBuilder();
    problems.forEach(
        p -> lines.append("\n  - ").append(p.message().id()).append(": ").append(p.text()));
    Message all = Message.URL_QUERY_PROBLEMS;
    return new InvalidDatabaseUrlException(all.id(), all.text(problems.size(), lines), null);
  }
}
