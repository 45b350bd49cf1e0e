package dev.myfy.data;

import java.util.List;

/**
 * Whether the database is what the application expects.
 *
 * @param pending revisions that are not applied; entities and database are compared only if there
 *     are none
 * @param differences between the entities and the database, one line each
 */
public record SchemaCheck(List<Revision> pending, List<String> differences) {

  /** Copies the lists. */
  public SchemaCheck {
    pending = List.copyOf(pending);
    differences = List.copyOf(differences);
  }

  /** Whether nothing is pending and nothing differs. */
  public boolean isClean() {
    return pending.isEmpty() && differences.isEmpty();
  }

  /** Several lines. */
  @Override
  public String toString() {
    if (isClean()) {
      return "Entities and database agree.";
    }
    StringBuilder text =
        new StringBuilder(
            pending.isEmpty() ? "Entities and database differ:" : "Revisions are pending:");
    pending.forEach(revision -> text.append("\n  ").append(revision));
    differences.forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }
}
