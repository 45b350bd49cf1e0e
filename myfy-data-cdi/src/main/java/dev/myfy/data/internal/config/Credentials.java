package dev.myfy.data.internal.config;

import dev.myfy.data.DatabaseUrl;
import java.util.List;
import java.util.Optional;

/** User and password: in the URL, or in settings of their own, never in both places. */
final class Credentials {

  /** Reads an optional setting. */
  interface Reader {
    <T> Optional<T> read(Setting<T> setting);
  }

  private final Reader reader;
  private final List<String> problems;

  Credentials(Reader reader, List<String> problems) {
    this.reader = reader;
    this.problems = problems;
  }

  /** The URL with whatever credentials are in force. */
  DatabaseUrl in(DatabaseUrl url) {
    Optional<String> username = reader.read(Setting.USERNAME);
    Optional<String> password = reader.read(Setting.PASSWORD);
    if (username.isEmpty() && password.isEmpty()) {
      return url;
    }
    if (url.username().isPresent() || url.password().isPresent()) {
      problems.add(
          "MYFY_DATA_USERNAME or MYFY_DATA_PASSWORD is set, and MYFY_DATA_DATABASE_URL has"
              + " credentials too: give them in one place only. Example:"
              + " MYFY_DATA_DATABASE_URL=postgresql://db.example.org/shop");
      return url;
    }
    return url.withCredentials(username, password);
  }
}
