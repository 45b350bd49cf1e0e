package dev.myfy.data.internal.migration;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change set that the database remembers.
 *
 * @param id of the change set
 * @param author of the change set
 * @param path as it was stored
 * @param applied when, by the database's clock
 * @param checkSum of what was applied; null: to be renewed by Liquibase
 */
record AppliedRow(
    String id, String author, String path, LocalDateTime applied, @Nullable String checkSum) {

  String key() {
    return key(path, id, author);
  }

  /** Liquibase stores some paths with a prefix, depending on how it was started. */
  static String key(String path, String id, String author) {
    return path.replaceFirst("^(classpath:)?/*", "") + "::" + id + "::" + author;
  }
}
