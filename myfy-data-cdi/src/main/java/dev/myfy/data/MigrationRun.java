package dev.myfy.data;

import java.util.List;
import java.util.Optional;

/**
 * What an upgrade, a downgrade or a stamp has done.
 *
 * @param kind which of them
 * @param revisions what was applied, undone or marked, in the order in which it was done
 * @param current where the database stands now; empty: no revision is applied
 */
public record MigrationRun(Kind kind, List<Revision> revisions, Optional<Revision> current) {

  /** What was done to the revisions. */
  public enum Kind {
    /** They were applied. */
    UPGRADE("Applied"),

    /** They were undone. */
    DOWNGRADE("Undone"),

    /** The record of them was changed, and nothing else. */
    STAMP("Marked");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Copies the list. */
  public MigrationRun {
    revisions = List.copyOf(revisions);
  }

  /** Whether there was nothing to do. */
  public boolean isEmpty() {
    return revisions.isEmpty();
  }

  /** A line for each revision, and a last one that says where the database stands. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Revision revision : revisions) {
      text.append(kind.word).append(' ');
      text.append(revision.number()).append(' ').append(revision.message()).append('\n');
    }
    return text.append(isEmpty() ? "Nothing to do. " : "")
        .append("The database is at ")
        .append(current.map(Revision::number).orElse("base"))
        .append('.')
        .toString();
  }
}
