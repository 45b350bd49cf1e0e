package dev.myfy.data;

import java.util.List;

/** One or more settings are wrong; all of them are reported at once, and nothing was opened. */
public final class InvalidSettingsException extends DataException {

  private static final long serialVersionUID = 1L;

  /** Not serialized as such: the message holds the same text. */
  private final transient List<String> problems;

  /**
   * @param id the message id
   * @param problems one line for each wrong setting: name, masked value, rule and an example
   */
  public InvalidSettingsException(String id, List<String> problems) {
    super(id, report(problems), null);
    this.problems = List.copyOf(problems);
  }

  /** One line for each wrong setting; never empty, except after deserialization. */
  public List<String> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String report(List<String> problems) {
    String count = problems.size() == 1 ? "1 setting is" : problems.size() + " settings are";
    return count + " wrong:\n  - " + String.join("\n  - ", problems);
  }
}
