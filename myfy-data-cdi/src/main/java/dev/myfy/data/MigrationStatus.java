package dev.myfy.data;

import java.util.List;
import java.util.Optional;

/**
 * Where the database stands.
 *
 * @param current the newest revision that is applied; empty: none is
 * @param pending what {@link MigrationManager#upgrade()} would apply, in order
 */
public record MigrationStatus(Optional<Revision> current, List<Revision> pending) {

  /** Copies the list. */
  public MigrationStatus {
    pending = List.copyOf(pending);
  }

  /** Whether nothing is pending. */
  public boolean isHead() {
    return pending.isEmpty();
  }

  /** One line, and one more for each pending revision. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(current.map(Revision::toString).orElse("base"));
    if (isHead()) {
      return text.append(" (head)").toString();
    }
    text.append(", pending: ").append(pending.size());
    pending.forEach(revision -> text.append("\n  ").append(revision));
    return text.toString();
  }
}
