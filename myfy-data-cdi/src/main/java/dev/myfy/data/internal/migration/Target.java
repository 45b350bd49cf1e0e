package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where to go: a number, {@code head}, {@code base}, or a distance.
 *
 * @param text as it was given
 * @param direction in which it may lie
 */
record Target(String text, Direction direction) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DISTANCE = Pattern.compile("[+-]\\d{1,9}");

  /** What is done with the target. */
  enum Direction {
    UPGRADE,
    DOWNGRADE,
    STAMP;

    private String verb() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Finds it.
   *
   * @param known the numbers of all revisions, in order
   * @param current how many of them are behind the database
   * @return how many of them will be behind the database: 0 is base
   * @throws MigrationException if there is none, or it lies in the other direction (MYFY0911)
   */
  int resolve(List<String> known, int current) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    int found = find(word, known, current);
    if (found < 0 || found > known.size()) {
      throw refusal(NUMBER.matcher(word).matches() ? "no such number" : reason(word), known);
    }
    if (direction == Direction.DOWNGRADE && found > current) {
      throw refusal("it lies above the database", known);
    }
    return found;
  }

  private int find(String word, List<String> known, int current) {
    if (word.equals("head") && direction != Direction.DOWNGRADE) {
      return known.size();
    }
    if (word.equals("base") && direction != Direction.UPGRADE) {
      return 0;
    }
    if (DISTANCE.matcher(word).matches() && isAllowed(word)) {
      return current + Integer.parseInt(word);
    }
    return NUMBER.matcher(word).matches() ? find(Integer.parseInt(word), known) : -1;
  }

  private boolean isAllowed(String distance) {
    return switch (direction) {
      case UPGRADE -> distance.startsWith("+");
      case DOWNGRADE -> distance.startsWith("-");
      case STAMP -> true;
    };
  }

  private static int find(int number, List<String> known) {
    for (int i = 0; i < known.size(); i++) {
      if (Integer.parseInt(known.get(i)) == number) {
        return i + 1;
      }
    }
    return -1;
  }

  private String reason(String word) {
    if (DISTANCE.matcher(word).matches()) {
      return isAllowed(word) ? "there are not so many" : "it lies in the other direction";
    }
    return switch (word) {
      case "head", "base" -> "it lies in the other direction";
      default -> "a target is a number, head, base, or a distance as in +1 or -1";
    };
  }

  private MigrationException refusal(String reason, List<String> known) {
    Message message = Message.TARGET_UNKNOWN;
    String numbers = known.isEmpty() ? "none" : String.join(", ", known);
    return new MigrationException(
        message.id(), message.text(direction.verb(), text, reason, numbers), null);
  }
}
