package dev.myfy.data.internal.migration.compare;

import java.util.ArrayList;
import java.util.List;

/** Finds its way in SQL text past quotes and parentheses. */
final class SqlText {

  private SqlText() {}

  /** The place of this character, outside of quotes and parentheses. */
  static int find(String sql, int from, char wanted) {
    int depth = 0;
    for (int i = from; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == wanted && depth == 0) {
        return i;
      } else if (quoteEnd(c) != 0) {
        i = afterQuote(sql, i) - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return -1;
  }

  /** The parenthesis that closes the one at this place. */
  static int closing(String sql, int open) {
    return find(sql, open + 1, ')');
  }

  static List<String> split(String sql, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = find(sql, 0, separator); at >= 0; at = find(sql, from, separator)) {
      parts.add(sql.substring(from, at).strip());
      from = at + 1;
    }
    parts.add(sql.substring(from).strip());
    return parts;
  }

  static boolean isQuoted(String sql) {
    return !sql.isEmpty() && quoteEnd(sql.charAt(0)) != 0;
  }

  /** The name at the beginning, without its quotes. */
  static String firstWord(String sql) {
    if (isQuoted(sql)) {
      char end = quoteEnd(sql.charAt(0));
      String inside = sql.substring(1, afterQuote(sql, 0) - 1);
      return inside.replace("" + end + end, "" + end);
    }
    int end = 0;
    while (end < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(end))
            || sql.charAt(end) == '_'
            || sql.charAt(end) == '$')) {
      end++;
    }
    return sql.substring(0, end);
  }

  /** The same text, of the same length, with nothing inside of the literals. */
  static String blankLiterals(String sql) {
    StringBuilder text = new StringBuilder(sql);
    for (int i = 0; i < sql.length(); i++) {
      if (quoteEnd(sql.charAt(i)) != 0) {
        int end = afterQuote(sql, i);
        if (sql.charAt(i) == '\'') {
          for (int at = i + 1; at < end - 1; at++) {
            text.setCharAt(at, ' ');
          }
        }
        i = end - 1;
      }
    }
    return text.toString();
  }

  static String withoutComments(String sql) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < sql.length()) {
      int end = at + 1;
      if (quoteEnd(sql.charAt(at)) != 0) {
        end = afterQuote(sql, at);
        text.append(sql, at, end);
      } else if (sql.startsWith("--", at)) {
        end = after(sql, at, "\n");
        text.append('\n');
      } else if (sql.startsWith("/*", at)) {
        end = after(sql, at + 2, "*/");
        text.append(' ');
      } else {
        text.append(sql.charAt(at));
      }
      at = end;
    }
    return text.toString();
  }

  private static int after(String sql, int from, String end) {
    int found = sql.indexOf(end, from);
    return found < 0 ? sql.length() : found + end.length();
  }

  private static char quoteEnd(char c) {
    return switch (c) {
      case '\'', '"', '`' -> c;
      case '[' -> ']';
      default -> 0;
    };
  }

  private static int afterQuote(String sql, int start) {
    char end = quoteEnd(sql.charAt(start));
    int at = start + 1;
    while (at < sql.length()) {
      if (sql.charAt(at) == end) {
        boolean doubled = at + 1 < sql.length() && sql.charAt(at + 1) == end;
        if (!doubled) {
          return at + 1;
        }
        at++;
      }
      at++;
    }
    return sql.length();
  }
}
