package dev.myfy.data.internal.config;

import dev.myfy.data.internal.message.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns about names that look like ours and are not, with the nearest one that is. */
final class UnknownNames {

  /** More edits than this and a suggestion would be a guess. */
  private static final int NEAR = 4;

  private static final Set<String> VARIABLES =
      Setting.ALL.stream().map(Setting::variableName).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PROPERTIES =
      Setting.ALL.stream().map(Setting::propertyName).collect(Collectors.toUnmodifiableSet());

  private final SettingSource source;

  UnknownNames(SettingSource source) {
    this.source = source;
  }

  List<String> warnings() {
    Set<String> names = source.names();
    return names.stream()
        .filter(name -> name.startsWith("myfy.data.") || name.startsWith("MYFY_DATA_"))
        .filter(name -> !VARIABLES.contains(name) && !PROPERTIES.contains(name))
        // SmallRye Config lists myfy.data.pool.size where the environment has MYFY_DATA_POOL_SIZE.
        .filter(name -> !isEnvironmentAlias(name, names))
        .sorted()
        .map(name -> Message.SETTING_UNKNOWN.line(name, suggestion(name)))
        .toList();
  }

  private static boolean isEnvironmentAlias(String name, Set<String> names) {
    String variable = Setting.variableName(name);
    return !name.equals(variable) && names.contains(variable);
  }

  private static String suggestion(String name) {
    String variable = Setting.variableName(name);
    return VARIABLES.stream()
        .filter(known -> distance(variable, known) <= NEAR)
        .min(Comparator.comparingInt((String known) -> distance(variable, known)))
        .map(known -> " (did you mean " + known + "?)")
        .orElse("");
  }

  /** Levenshtein's edit distance. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
