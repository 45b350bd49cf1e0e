package dev.myfy.data;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One machine that a database URL names.
 *
 * @param host the host, an IPv6 address without brackets, or null for the driver's default
 * @param port 1 to 65535, or null for the driver's default
 */
record DatabaseUrlEndpoint(@Nullable String host, @Nullable Integer port) {

  private static final int HIGHEST_PORT = 65_535;

  // Not more than names and addresses need: "address=(...)" or "h&key" would reach the driver as
  // settings.
  private static final String IN_NAME = "._-";
  private static final String IN_BRACKETS = "._-:%";

  static DatabaseUrlEndpoint parse(String text) {
    int hostEnd = hostEnd(text);
    return new DatabaseUrlEndpoint(
        parseHost(text.substring(0, hostEnd)), parsePort(text.substring(hostEnd)));
  }

  boolean isNamed() {
    return host != null;
  }

  DatabaseUrl.Host toHost() {
    return new DatabaseUrl.Host(
        Optional.ofNullable(host), port == null ? OptionalInt.empty() : OptionalInt.of(port));
  }

  String render() {
    String name = host == null || consistsOf(host, IN_NAME) ? host : "[" + host + "]";
    return (name == null ? "" : name) + (port == null ? "" : ":" + port);
  }

  private static int hostEnd(String text) {
    if (text.startsWith("[")) {
      return text.indexOf(']') + 1;
    }
    int colon = text.indexOf(':');
    return colon < 0 ? text.length() : colon;
  }

  private static @Nullable String parseHost(String text) {
    if (text.isEmpty()) {
      return null;
    }
    boolean bracketed = text.startsWith("[");
    String host = bracketed ? text.substring(1, text.length() - 1) : text;
    if (host.isEmpty() || !consistsOf(host, bracketed ? IN_BRACKETS : IN_NAME)) {
      throw DatabaseUrlProblem.BAD_HOST.exception();
    }
    return host;
  }

  private static @Nullable Integer parsePort(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) != ':') {
      throw DatabaseUrlProblem.BAD_HOST.exception();
    }
    // Integer.parseInt would also take a sign and the digits of other scripts.
    int port = text.matches(":[0-9]{1,9}") ? Integer.parseInt(text.substring(1)) : 0;
    if (port < 1 || port > HIGHEST_PORT) {
      throw DatabaseUrlProblem.BAD_PORT.exception();
    }
    return port;
  }

  private static boolean consistsOf(String host, String alsoAllowed) {
    return host.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || alsoAllowed.indexOf(c) >= 0);
  }
}
