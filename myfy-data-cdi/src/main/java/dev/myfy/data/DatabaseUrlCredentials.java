package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * The user and the password of a database URL.
 *
 * @param username the user, or null if there is none, which is not the same as an empty one; never
 *     null if there is a password, because the URL cannot say that
 * @param password the password, or null if there is none, which is not the same as an empty one
 */
record DatabaseUrlCredentials(@Nullable String username, @Nullable String password) {

  static final String MASK = "***";

  private static final DatabaseUrlCredentials NONE = new DatabaseUrlCredentials(null, null);

  DatabaseUrlCredentials {
    if (username == null && password != null) {
      username = "";
    }
  }

  /** The index of the {@code @} that ends the credentials at the start of a text, or -1. */
  static int end(String text) {
    int stop = 0;
    while (stop < text.length() && text.charAt(stop) != ':' && text.charAt(stop) != '/') {
      stop++;
    }
    // A user stops at ':' or '/'; a password, which follows a ':', stops at nothing but '@'.
    int afterPassword = text.startsWith(":", stop) ? text.indexOf('@', stop) : -1;
    return afterPassword >= 0 ? afterPassword : text.lastIndexOf('@', stop);
  }

  /** Reads the credentials that stand before {@link #end}. */
  static DatabaseUrlCredentials parse(String text, int end, PercentEncoding encoding) {
    if (end < 0) {
      return NONE;
    }
    String userInfo = text.substring(0, end);
    int colon = userInfo.indexOf(':');
    if (colon < 0) {
      return new DatabaseUrlCredentials(encoding.decode(userInfo), null);
    }
    return new DatabaseUrlCredentials(
        encoding.decode(userInfo.substring(0, colon)),
        encoding.decode(userInfo.substring(colon + 1)));
  }

  /** Refuses a second {@code @}: what precedes it may be the end of the password. */
  void requireNoRawAtIn(String followingText) {
    if (password != null && followingText.indexOf('@') >= 0) {
      throw DatabaseUrlProblem.RAW_AT.exception();
    }
  }

  String render(boolean hidePassword) {
    if (username == null) {
      return "";
    }
    String user = PercentEncoding.encode(username, " +");
    if (password == null) {
      return user + "@";
    }
    return user + ":" + (hidePassword ? MASK : PercentEncoding.encode(password, " +")) + "@";
  }

  @Override
  public String toString() {
    return render(true);
  }
}
