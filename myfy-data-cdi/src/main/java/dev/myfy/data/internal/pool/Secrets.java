package dev.myfy.data.internal.pool;

import dev.myfy.data.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Takes a password out of somebody else's text, raw and percent-encoded. */
final class Secrets {

  private Secrets() {}

  static String mask(String text, DatabaseUrl url) {
    return url.password()
        .filter(password -> !password.isEmpty())
        .map(
            password ->
                text.replace(password, "***")
                    .replace(URLEncoder.encode(password, StandardCharsets.UTF_8), "***"))
        .orElse(text);
  }
}
