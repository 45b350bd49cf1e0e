package dev.myfy.data.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Row F66: passwords that somebody's encoding would damage. The seed is fixed. */
final class Passwords {

  private static final int GENERATED = 200;
  private static final int LONGEST = 24;
  private static final int TEN_KILOBYTES = 10_240;

  private static final List<String> PIECES =
      List.of(
          "@", ":", "/", "?", "#", "&", "%", "+", "=", ";", "'", "\"", "\\", " ", "é", "🔑", "%41",
          "$", "{", "}", "${x}", "`", "--", "/*", "\t", "\n", "\r", "a", "Z", "0", "ß", "測試",
          "%%s");

  private Passwords() {}

  static List<String> all() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "p@:/?#&%+=;'\"\\ é🔑",
                "%41",
                "trailing newline\n",
                " spaces around ",
                "x".repeat(TEN_KILOBYTES),
                "é🔑@%".repeat(TEN_KILOBYTES / 8)));
    Random random = new Random(66);
    while (all.size() < GENERATED + 6) {
      StringBuilder password = new StringBuilder();
      int length = 1 + random.nextInt(LONGEST);
      for (int i = 0; i < length; i++) {
        password.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      all.add(password.toString());
    }
    return all;
  }
}
