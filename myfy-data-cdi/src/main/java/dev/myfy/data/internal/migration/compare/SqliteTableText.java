package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a CREATE TABLE in its parts. SQLite tells collations, conditions and AUTOINCREMENT of
 * a table by nothing else, and no part of a table can be made apart from it.
 */
final class SqliteTableText {

  private static final Set<String> CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "check", "foreign");
  private static final Pattern COLLATE =
      Pattern.compile("\\bCOLLATE\\s+[\"'`\\[]?(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTOINCREMENT =
      Pattern.compile("\\bAUTOINCREMENT\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPUTED = Pattern.compile("\\bAS\\s*\\(", Pattern.CASE_INSENSITIVE);
  private static final Pattern STORED = Pattern.compile("\\bSTORED\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHECK =
      Pattern.compile("(?:CONSTRAINT\\s+(\\S+)\\s+)?\\bCHECK\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<String> constraints = new ArrayList<>();
  private final String options;

  SqliteTableText(String text) {
    String sql = SqlText.withoutComments(text);
    int open = SqlText.find(sql, 0, '(');
    int close = SqlText.closing(sql, open);
    options = sql.substring(close + 1).strip();
    for (String part : SqlText.split(sql.substring(open + 1, close), ',')) {
      String name = SqlText.firstWord(part);
      if (CONSTRAINTS.contains(name.toLowerCase(Locale.ROOT)) && !SqlText.isQuoted(part)) {
        constraints.add(part);
      } else {
        columns.put(Kind.SQLITE.columnKey(name), part);
      }
    }
  }

  /** The definition of a column, its name first. */
  String column(String key) {
    return columns.getOrDefault(key, "");
  }

  Optional<String> collation(String key) {
    Matcher found = COLLATE.matcher(SqlText.blankLiterals(column(key)));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The clause by which the database computes a column. */
  Optional<String> computed(String key) {
    String definition = column(key);
    Matcher found = COMPUTED.matcher(SqlText.blankLiterals(definition));
    if (!found.find()) {
      return Optional.empty();
    }
    int close = SqlText.closing(definition, found.end() - 1);
    boolean stored = STORED.matcher(definition.substring(close + 1)).find();
    return Optional.of(
        "GENERATED ALWAYS AS %s %s"
            .formatted(
                definition.substring(found.end() - 1, close + 1), stored ? "STORED" : "VIRTUAL"));
  }

  boolean isAutoincrement(String key) {
    return AUTOINCREMENT.matcher(SqlText.blankLiterals(column(key))).find();
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    List<String> parts = new ArrayList<>(columns.values());
    parts.addAll(constraints);
    for (String part : parts) {
      Matcher found = CHECK.matcher(SqlText.blankLiterals(part));
      while (found.find()) {
        int open = found.end() - 1;
        String expression = part.substring(open, SqlText.closing(part, open) + 1);
        checks.add(new Check(found.group(1) == null ? "" : found.group(1), expression));
      }
    }
    return checks;
  }

  /**
   * The text of a table of this name.
   *
   * @param instead definitions that stand in place of those of the same columns, or beside them
   */
  String create(String quotedName, Map<String, String> instead) {
    Map<String, String> all = new LinkedHashMap<>(columns);
    all.putAll(instead);
    List<String> lines = new ArrayList<>(all.values());
    lines.addAll(constraints);
    String text = "CREATE TABLE " + quotedName + " (\n  " + String.join(",\n  ", lines) + "\n)";
    return options.isEmpty() ? text : text + " " + options;
  }
}
