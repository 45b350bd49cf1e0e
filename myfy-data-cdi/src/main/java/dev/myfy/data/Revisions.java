package dev.myfy.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Revisions in their order, the oldest first.
 *
 * @param list unmodifiable
 */
public record Revisions(List<Revision> list) {

  /** Copies the list. */
  public Revisions {
    list = List.copyOf(list);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** One line for each, or {@code no revisions}. */
  @Override
  public String toString() {
    return list.isEmpty()
        ? "no revisions"
        : list.stream().map(Revision::toString).collect(Collectors.joining("\n"));
  }
}
