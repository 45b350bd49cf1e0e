package dev.myfy.data.internal.migration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The file of a new revision.
 *
 * @param number four digits
 * @param message what it does, for people
 * @param dialect of the database
 */
public record RevisionFile(String number, String message, String dialect) {

  private static final int LONGEST_SLUG = 50;

  /** For example {@code 0002_add_users_table.yaml}. */
  String name() {
    return number + "_" + slug() + ".yaml";
  }

  private String slug() {
    String plain =
        Normalizer.normalize(message, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    String cut = plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG) : plain;
    return cut.isEmpty() ? "revision" : cut.replaceAll("_$", "");
  }

  /** A revision to fill in. */
  String template() {
    return """
        # Revision %1$s for %2$s: %3$s
        #
        # Fill in the changes, and under rollback what undoes them, for example
        #   changes:
        #     - sql:
        #         sql: ALTER TABLE users ADD COLUMN nickname VARCHAR(80)
        #   rollback:
        #     - sql:
        #         sql: ALTER TABLE users DROP COLUMN nickname
        databaseChangeLog:
          - changeSet:
              id: "%1$s"
              author: myfy
              comment: '%4$s'
              changes: []
              rollback: []
        """
        .formatted(number, dialect, oneLine(), oneLine().replace("'", "''"));
  }

  private String oneLine() {
    return message.strip().replaceAll("\\s+", " ");
  }
}
