package dev.myfy.data;

import java.util.List;

/**
 * What {@link MigrationManager#unlock()} has removed.
 *
 * @param removed one line each
 */
public record Unlocked(List<String> removed) {

  /** Copies the list. */
  public Unlocked {
    removed = List.copyOf(removed);
  }

  /** One line for each, or a line that says that there was none. */
  @Override
  public String toString() {
    return removed.isEmpty() ? "Nothing was locked." : String.join("\n", removed);
  }
}
