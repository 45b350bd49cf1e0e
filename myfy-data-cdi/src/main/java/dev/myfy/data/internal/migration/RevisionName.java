package dev.myfy.data.internal.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says.
 *
 * @param number as it is written
 * @param words what follows it
 */
record RevisionName(String number, String words) {

  private static final Pattern FILE =
      Pattern.compile("(?:.*/)?(\\d{1,9})_([^/]+)\\.(?:ya?ml|xml|json|sql)");

  /** Empty if it is no file of a revision. */
  static Optional<RevisionName> of(String path) {
    Matcher matcher = FILE.matcher(path);
    return matcher.matches()
        ? Optional.of(new RevisionName(matcher.group(1), matcher.group(2).replace('_', ' ')))
        : Optional.empty();
  }

  int value() {
    return Integer.parseInt(number);
  }
}
