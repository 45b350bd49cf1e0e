package dev.myfy.data.internal.migration.compare;

import java.util.Locale;

/** What existing rows get in a column that has to have a value: nothing that means anything. */
final class FillValue {

  private FillValue() {}

  /** As an SQL expression. */
  static String of(Kind kind, String type) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.startsWith("enum(")) {
      return firstValue(type);
    }
    if (name.equals("boolean")) {
      return kind == Kind.POSTGRESQL ? "false" : "0";
    }
    if (name.contains("json")) {
      return "'{}'";
    }
    if (name.equals("uuid")) {
      return kind == Kind.POSTGRESQL ? "gen_random_uuid()" : "uuid()";
    }
    if (name.startsWith("date") || name.startsWith("time")) {
      return moment(kind, name);
    }
    return isText(name) ? "''" : "0";
  }

  /**
   * Of the new type, which the old one can be made of again: no number is made of an empty text.
   */
  static String of(Kind kind, ColumnChange change) {
    boolean becomesText =
        isText(change.wanted().type().toLowerCase(Locale.ROOT))
            && !isText(change.found().type().toLowerCase(Locale.ROOT));
    return of(kind, becomesText ? change.found().type() : change.wanted().type());
  }

  private static String firstValue(String type) {
    return type.substring(5, type.indexOf('\'', 6) + 1);
  }

  private static String moment(Kind kind, String type) {
    if (type.equals("date")) {
      return "CURRENT_DATE";
    }
    boolean timeOfDay = type.startsWith("time") && !type.startsWith("timestamp");
    return timeOfDay && kind != Kind.SQLITE ? "CURRENT_TIME" : "CURRENT_TIMESTAMP";
  }

  private static boolean isText(String type) {
    return type.contains("char")
        || type.contains("text")
        || type.contains("clob")
        || type.contains("blob")
        || type.contains("binary")
        || type.equals("bytea");
  }
}
