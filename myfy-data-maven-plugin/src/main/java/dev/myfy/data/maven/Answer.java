package dev.myfy.data.maven;

import java.util.Map;

/**
 * What came of a {@link Request}.
 *
 * @param text for people; several lines
 * @param outcome whether the build goes on
 */
record Answer(String text, Outcome outcome) {

  private static final String TEXT = "text";
  private static final String OUTCOME = "outcome";

  /** How a command has ended. */
  enum Outcome {
    DONE,
    /** The command did its work, and what it found must stop the build. */
    REFUSED,
    /** The command could not do its work. */
    FAILED
  }

  static Answer of(Map<String, String> values) {
    return new Answer(
        values.getOrDefault(TEXT, ""),
        Outcome.valueOf(values.getOrDefault(OUTCOME, Outcome.FAILED.name())));
  }

  Map<String, String> values() {
    return Map.of(TEXT, text, OUTCOME, outcome.name());
  }
}
