package dev.myfy.data.internal.migration.compare;

import java.util.Locale;

/** A condition on a table. */
record Check(String name, String expression) {

  /**
   * PostgreSQL prints a condition with casts and parentheses, and prints that text, once run, with
   * others.
   */
  String content() {
    return expression
        .replaceAll("::[a-z ]+(\\(\\d+\\))?(\\[])?", "")
        .replaceAll("[\\s()\"`]", "")
        .toLowerCase(Locale.ROOT);
  }
}
