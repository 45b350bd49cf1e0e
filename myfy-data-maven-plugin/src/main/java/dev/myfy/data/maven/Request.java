package dev.myfy.data.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a goal asks for. It crosses from Maven's class loader to the project's, so that it is made
 * of the JDK's types in the end.
 */
final class Request {

  static final String COMMAND = "command";
  static final String DIRECTORY = "directory";
  static final String TARGET = "target";
  static final String MESSAGE = "message";
  static final String AUTOGENERATE = "autogenerate";
  static final String ALLOW_DROP = "allowDrop";

  private final Map<String, String> values = new LinkedHashMap<>();

  Request(Command command) {
    values.put(COMMAND, command.name());
  }

  /** Leaves out what is not given. */
  Request with(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value.strip());
    }
    return this;
  }

  Map<String, String> values() {
    return values;
  }
}
