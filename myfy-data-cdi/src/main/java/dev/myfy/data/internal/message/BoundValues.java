package dev.myfy.data.internal.message;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes bound values out of what a database says. PostgreSQL's detail is left out by its driver;
 * the errors of MySQL and MariaDB, and some of PostgreSQL's, have the value in the message itself.
 */
public final class BoundValues {

  /** Greedy: a value may contain quotes, and too much is taken out rather than too little. */
  private static final List<Pattern> QUOTING =
      List.of(
          // MySQL and MariaDB: 1062, 1292, 1366, 1367.
          Pattern.compile("(Duplicate entry )'.*'(?= for key)", Pattern.DOTALL),
          Pattern.compile("((?:Incorrect|Truncated incorrect|Illegal) [^']*)'.*'", Pattern.DOTALL),
          // PostgreSQL: 22P02, 22007, 22003.
          Pattern.compile("(invalid input (?:syntax|value) for [^:]*: )\".*\"", Pattern.DOTALL),
          Pattern.compile("(value )\"[^\"]*\"(?= is out of range)", Pattern.DOTALL));

  private BoundValues() {}

  /** The text, {@code ***} for each value that is recognised; "null" for null. */
  public static String mask(@Nullable String text) {
    String masked = String.valueOf(text);
    for (Pattern quoting : QUOTING) {
      masked = quoting.matcher(masked).replaceAll("$1***");
    }
    return masked;
  }
}
