package dev.myfy.data.internal.config;

import dev.myfy.data.DatabaseUrl;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a setting accepts: the text of the rule, for people, and the parser that enforces it.
 *
 * @param text the rule as it stands in messages and in docs/settings.md
 * @param parser throws {@link IllegalArgumentException} if the rule is broken
 */
record Rule<T>(String text, Function<String, T> parser) {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

  static Rule<String> anyText() {
    return new Rule<>("any text", Function.identity());
  }

  /** An {@link java.nio.file.InvalidPathException} is an {@link IllegalArgumentException}. */
  static Rule<Path> path() {
    return new Rule<>("a path of this system", Path::of);
  }

  static Rule<DatabaseUrl> databaseUrl() {
    return new Rule<>("a database URL", DatabaseUrl::parse);
  }

  static Rule<Integer> whole(int lowest, int highest) {
    String text = "a whole number from " + lowest + " to " + highest;
    return new Rule<>(text, value -> parseWhole(value, lowest, highest));
  }

  /** Seconds with an optional fraction. */
  static Rule<Duration> seconds(int lowest, int highest) {
    return new Rule<>(
        "seconds, a number from " + lowest + " to " + highest,
        value -> parseSeconds(value, lowest, highest));
  }

  /** Seconds without a fraction. */
  static Rule<Duration> wholeSeconds(int lowest, int highest) {
    return new Rule<>(
        "seconds, a whole number from " + lowest + " to " + highest,
        value -> Duration.ofSeconds(parseWhole(value, lowest, highest)));
  }

  /** As {@link #seconds}, or -1 for never, which gives a negative duration. */
  static Rule<Duration> secondsOrNever(int lowest, int highest) {
    return new Rule<>(
        "seconds, a number from " + lowest + " to " + highest + ", or -1 for never",
        value ->
            value.equals("-1") ? Duration.ofSeconds(-1) : parseSeconds(value, lowest, highest));
  }

  static Rule<Boolean> bool() {
    return new Rule<>(
        "true or false (also 1/0, yes/no, on/off, t/f, y/n)",
        value -> {
          String word = value.toLowerCase(Locale.ROOT);
          require(TRUE.contains(word) || FALSE.contains(word));
          return TRUE.contains(word);
        });
  }

  static <E extends Enum<E>> Rule<E> oneOf(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String names = constants.stream().map(Rule::word).collect(Collectors.joining(", "));
    return new Rule<>(
        "one of " + names,
        value ->
            constants.stream()
                .filter(constant -> word(constant).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  static Rule<String> oneOf(String... words) {
    return new Rule<>(
        "one of " + String.join(", ", words),
        value -> {
          String word = value.toLowerCase(Locale.ROOT);
          require(Arrays.asList(words).contains(word));
          return word;
        });
  }

  private static int parseWhole(String value, int lowest, int highest) {
    require(WHOLE.matcher(value).matches());
    int number = Integer.parseInt(value);
    require(number >= lowest && number <= highest);
    return number;
  }

  private static Duration parseSeconds(String value, int lowest, int highest) {
    require(DECIMAL.matcher(value).matches());
    BigDecimal seconds = new BigDecimal(value);
    require(seconds.compareTo(BigDecimal.valueOf(lowest)) >= 0);
    require(seconds.compareTo(BigDecimal.valueOf(highest)) <= 0);
    return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void require(boolean kept) {
    if (!kept) {
      throw new IllegalArgumentException();
    }
  }
}
