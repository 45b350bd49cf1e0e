package dev.myfy.data.internal.migration.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change as Liquibase has it.
 *
 * @param attributes texts, booleans, numbers, or lists of maps of these
 */
record Change(String name, Map<String, Object> attributes) {

  private static final String SQL = "sql";

  /** Attributes in pairs; one without a value is left out. */
  static Change of(String name, Object... attributes) {
    return new Change(name, map(attributes));
  }

  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].equals("")) {
        map.put((String) pairs[i], pairs[i + 1]);
      }
    }
    return map;
  }

  static Change sql(String statement) {
    boolean splittable = statement.indexOf(';') >= 0;
    return of(SQL, "splitStatements", splittable ? false : "", SQL, statement);
  }

  /** Several statements in one block, if it can be told where they end. */
  static List<Change> sql(List<String> statements) {
    if (statements.stream().anyMatch(text -> text.indexOf(';') >= 0)) {
      return statements.stream().map(Change::sql).toList();
    }
    return statements.size() == 1
        ? List.of(sql(statements.get(0)))
        : List.of(of(SQL, SQL, String.join(";\n", statements) + ";"));
  }
}
