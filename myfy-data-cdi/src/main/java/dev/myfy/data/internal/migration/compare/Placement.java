package dev.myfy.data.internal.migration.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells statements about the place where tables are by default from those that name another schema.
 * A scratch place could not keep the latter apart from what is really there.
 */
final class Placement {

  static final String NAME = "(?:\"[^\"]+\"|`[^`]+`|\\w+)";
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^(?:create\\s+table|create\\s+sequence|insert\\s+into"
              + "|alter\\s+table(?:\\s+if\\s+exists)?(?:\\s+only)?"
              + "|create\\s+(?:unique\\s+)?index\\s+\\S+\\s+on)"
              + "\\s+("
              + NAME
              + "\\."
              + NAME
              + ").*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TAKEN_OVER =
      Pattern.compile(
          "^(?:create\\s+(?:unique\\s+)?(?:table|sequence|index)|alter\\s+table|insert\\s+into)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Placement() {}

  static List<String> here(List<String> statements) {
    return statements.stream().filter(text -> !ELSEWHERE.matcher(text.strip()).matches()).toList();
  }

  /** The bare names of what is named with another place, which may be this one after all. */
  static Set<String> elsewhere(List<String> statements) {
    Set<String> names = new LinkedHashSet<>();
    for (String statement : statements) {
      Matcher there = ELSEWHERE.matcher(statement.strip());
      if (there.matches()) {
        String name = there.group(1);
        names.add(name.substring(name.lastIndexOf('.') + 1).replaceAll("[\"`]", ""));
      }
    }
    return names;
  }

  /** What no revision takes over, in words: names that are elsewhere, and other statements. */
  static Set<String> notTakenOver(List<String> statements) {
    Set<String> lines = new LinkedHashSet<>();
    for (String statement : statements) {
      Matcher there = ELSEWHERE.matcher(statement.strip());
      if (there.matches()) {
        lines.add(there.group(1) + ": it is in a schema of its own");
      } else if (!TAKEN_OVER.matcher(statement.strip()).matches()) {
        lines.add("write this by hand: " + statement.strip());
      }
    }
    return lines;
  }
}
