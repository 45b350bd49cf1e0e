package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes changes as YAML that people like to read: no quotes where none are needed. */
final class Yaml {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_(),.$ -]*[A-Za-z0-9_)]|[A-Za-z_]");
  private static final Pattern KEYWORD =
      Pattern.compile("true|false|yes|no|on|off|null|y|n", Pattern.CASE_INSENSITIVE);

  private Yaml() {}

  /** A change as an element of a list. */
  static List<String> lines(Change change, int indent) {
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indent) + "- " + change.name() + ":");
    map(change.attributes(), indent + 4, lines);
    return lines;
  }

  private static void map(Map<?, ?> map, int indent, List<String> lines) {
    String start = " ".repeat(indent);
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            lines.add(start + key + ":");
            map(inner, indent + 2, lines);
          } else if (value instanceof List<?> elements) {
            lines.add(start + key + ":");
            elements.forEach(element -> element((Map<?, ?>) element, indent + 2, lines));
          } else if (value instanceof String text && text.indexOf('\n') >= 0) {
            lines.add(start + key + ": |");
            text.lines().forEach(line -> lines.add((start + "  " + line).stripTrailing()));
          } else {
            lines.add(start + key + ": " + scalar(value));
          }
        });
  }

  /** A list has maps of one key, which is the sort of the element. */
  private static void element(Map<?, ?> element, int indent, List<String> lines) {
    element.forEach(
        (key, value) -> {
          lines.add(" ".repeat(indent) + "- " + key + ":");
          map((Map<?, ?>) value, indent + 4, lines);
        });
  }

  private static String scalar(Object value) {
    if (!(value instanceof String text)) {
      return value.toString();
    }
    return quoted(text);
  }

  /** With quotes if something else than this text would be read without them. */
  static String quoted(String text) {
    if (PLAIN.matcher(text).matches() && !KEYWORD.matcher(text).matches()) {
      return text;
    }
    boolean simple = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    return simple ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
  }
}
