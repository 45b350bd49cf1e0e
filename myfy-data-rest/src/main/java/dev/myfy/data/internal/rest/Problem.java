package dev.myfy.data.internal.rest;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The body of an answer that is ours: problem details of RFC 9457, written by hand, so that no JSON
 * library is needed. As the entity of a response it also tells the boundary that an exception was
 * not mapped by the application.
 *
 * @param kind what has gone wrong
 * @param status the HTTP status
 * @param id of the message in the log, for example {@code MYFY0303}
 * @param instance a name for this one occurrence, which is in the log too
 */
record Problem(Kind kind, int status, String id, String instance) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** When a client may try again, in seconds: the pool tries to reconnect each second. */
  static final String RETRY_AFTER = "1";

  private static final Pattern ID = Pattern.compile("(MYFY[0-9]{4}): .*", Pattern.DOTALL);

  /** The first character that JSON takes as it is. */
  private static final char SPACE = ' ';

  /** A new occurrence. */
  static Problem of(Kind kind, boolean conditional, String id) {
    return new Problem(kind, kind.status(conditional), id, "urn:uuid:" + UUID.randomUUID());
  }

  /** A new occurrence of this failure; the id is its own, or else that of the line in the log. */
  static Problem of(Throwable failure, boolean conditional, Message line) {
    Kind kind = Diagnosis.of(failure);
    Stream<Throwable> tellers =
        kind == Kind.INTERNAL ? Diagnosis.layers(failure) : Causes.of(failure);
    String id = tellers.flatMap(each -> idIn(each).stream()).findFirst().orElse(line.id());
    return of(kind, conditional, id);
  }

  /** The id at the beginning of a message of ours, whichever exception has it. */
  static Optional<String> idIn(Throwable failure) {
    if (failure instanceof DataException ours) {
      return Optional.of(ours.id());
    }
    Matcher id = ID.matcher(String.valueOf(failure.getMessage()));
    return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
  }

  /** For the log: which problem, and which occurrence of it. */
  String label() {
    return kind.type() + " " + instance;
  }

  byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  String json() {
    StringBuilder json = new StringBuilder("{\"type\":").append(quoted(kind.type()));
    json.append(",\"title\":").append(quoted(kind.title()));
    json.append(",\"status\":").append(status);
    if (!kind.detail().isEmpty()) {
      json.append(",\"detail\":").append(quoted(kind.detail()));
    }
    json.append(",\"instance\":").append(quoted(instance));
    return json.append(",\"id\":").append(quoted(id)).append('}').toString();
  }

  /** RFC 8259, section 7. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        quoted.append('\\').append(character);
      } else if (character < SPACE) {
        quoted.append("\\u%04x".formatted((int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
