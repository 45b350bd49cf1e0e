package dev.myfy.data.internal.migration.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether every value of one type is a value of another. */
final class Widening {

  private static final Pattern TYPE =
      Pattern.compile("([a-z ]+?)\\s*(?:\\((\\d+)(?:,\\s*(-?\\d+))?\\))?( unsigned| collate .*)?");

  /** Each of these holds the ones before it. */
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("tinyint", "smallint", "mediumint", "int", "integer", "bigint"),
          List.of("real", "float", "double", "double precision"),
          List.of("char", "character", "varchar", "character varying", "mediumtext", "longtext"),
          List.of("varchar", "text", "mediumtext", "longtext"),
          List.of("character varying", "text"),
          List.of("character", "text"),
          List.of("varbinary", "blob", "mediumblob", "longblob"),
          List.of("numeric", "decimal"));

  /** MySQL's, which have no fraction where none is named. */
  private static final Set<String> MOMENTS = Set.of("time", "datetime", "timestamp");

  private Widening() {}

  static boolean isSafe(String from, String to) {
    Matcher narrow = TYPE.matcher(from.toLowerCase(Locale.ROOT));
    Matcher wide = TYPE.matcher(to.toLowerCase(Locale.ROOT));
    if (!narrow.matches() || !wide.matches()) {
      return false;
    }
    boolean sameRest = String.valueOf(narrow.group(4)).equals(String.valueOf(wide.group(4)));
    return sameRest && isFamily(narrow.group(1), wide.group(1)) && isLonger(narrow, wide);
  }

  private static boolean isFamily(String from, String to) {
    return from.equals(to)
        || FAMILIES.stream()
            .anyMatch(family -> family.contains(from) && family.indexOf(from) < family.indexOf(to));
  }

  private static boolean isLonger(Matcher narrow, Matcher wide) {
    if (MOMENTS.contains(narrow.group(1))) {
      return number(wide.group(2)) >= number(narrow.group(2));
    }
    boolean integer = FAMILIES.get(0).contains(narrow.group(1));
    if (integer || wide.group(2) == null) {
      return true;
    }
    if (narrow.group(2) == null) {
      return false;
    }
    int scale = number(narrow.group(3));
    int wideScale = number(wide.group(3));
    return wideScale >= scale
        && number(wide.group(2)) - wideScale >= number(narrow.group(2)) - scale;
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }
}
