package dev.myfy.data.contract.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Open Liberty's log says about one application. */
final class LibertyMessages {

  private final ServerLog log;
  private final String name;

  LibertyMessages(ServerLog log, String name) {
    this.log = log;
    this.name = Pattern.quote(name);
  }

  boolean started() {
    return find("CWWKZ000[13]I: .*\\b" + name + "\\b.*").find();
  }

  boolean failed() {
    return failures().find();
  }

  /** The whole message, which may have several lines. */
  String failure() {
    Matcher failures = failures();
    return failures.find() ? failures.group() : "";
  }

  boolean stopped() {
    return find("CWWKZ0009I: .*\\b" + name + "\\b.*").find();
  }

  /** Applications that never started say nothing when their configuration goes. */
  static boolean hasConfigurationUpdate(ServerLog log) {
    return log.contains("CWWKG0017I") || log.contains("CWWKG0018I");
  }

  /** A message ends where the next one begins, which is at a bracket at the start of a line. */
  private Matcher failures() {
    return find("CWWKZ00(02|04|13|14)[EW]: .*\\b" + name + "\\b.*(\\R(?!\\[).*)*");
  }

  private Matcher find(String expression) {
    return Pattern.compile(expression).matcher(log.text());
  }
}
