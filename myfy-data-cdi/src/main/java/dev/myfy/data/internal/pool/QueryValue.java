package dev.myfy.data.internal.pool;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a key of the URL's query accepts: the text of the rule, for people, and what the driver
 * gets.
 *
 * @param text the rule as it stands in messages and in docs/databases.md
 * @param translation from the user's word to the driver's; throws {@link IllegalArgumentException}
 *     if the rule is broken
 */
record QueryValue(String text, UnaryOperator<String> translation) {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int DAY = 86_400;
  private static final int THOUSAND = 1000;
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

  /** Any text that fits on a line. */
  static QueryValue text(String what) {
    return new QueryValue(
        what,
        value -> {
          require(!CONTROL.matcher(value).find());
          return value;
        });
  }

  static QueryValue matching(String what, Pattern pattern) {
    return new QueryValue(
        what,
        value -> {
          require(pattern.matcher(value).matches());
          return value;
        });
  }

  static QueryValue bool() {
    return new QueryValue("true or false", value -> String.valueOf(isTrue(value)));
  }

  /** Words that are passed on as they are. */
  static QueryValue oneOf(String... words) {
    Map<String, String> same = new LinkedHashMap<>();
    List.of(words).forEach(word -> same.put(word, word));
    return oneOf(same);
  }

  /** The user's words, in any case, and the driver's. */
  static QueryValue oneOf(Map<String, String> words) {
    return new QueryValue(
        "one of " + String.join(", ", words.keySet()),
        value ->
            words.entrySet().stream()
                .filter(word -> word.getKey().equalsIgnoreCase(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /** Words in pairs, the user's before the driver's; they are documented in this order. */
  static QueryValue translated(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return oneOf(words);
  }

  static QueryValue seconds() {
    return new QueryValue(
        "seconds, a whole number from 1 to " + DAY, value -> String.valueOf(whole(value, 1, DAY)));
  }

  /** Seconds for the user, milliseconds for the driver. */
  static QueryValue secondsAsMilliseconds() {
    return new QueryValue(
        seconds().text(),
        value -> String.valueOf(Math.multiplyExact(whole(value, 1, DAY), THOUSAND)));
  }

  static QueryValue whole(int lowest, int highest) {
    return new QueryValue(
        "a whole number from " + lowest + " to " + highest,
        value -> String.valueOf(whole(value, lowest, highest)));
  }

  /** The sentence without a full stop, with each word as code. */
  String markdown() {
    String list = "one of ";
    return text.startsWith(list)
        ? String.join(
            ", ",
            Arrays.stream(text.substring(list.length()).split(", ", -1))
                .map(word -> "`" + word + "`")
                .toList())
        : text;
  }

  private static boolean isTrue(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    require(TRUE.contains(word) || FALSE.contains(word));
    return TRUE.contains(word);
  }

  private static int whole(String value, int lowest, int highest) {
    require(WHOLE.matcher(value).matches());
    int number = Integer.parseInt(value);
    require(number >= lowest && number <= highest);
    return number;
  }

  private static void require(boolean kept) {
    if (!kept) {
      throw new IllegalArgumentException();
    }
  }
}
