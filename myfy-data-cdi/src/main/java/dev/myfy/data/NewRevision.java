package dev.myfy.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@link MigrationManager#revision} has written.
 *
 * @param file the new file; empty: entities and database agree, and nothing was written
 * @param differences one line for each difference that was found; empty for an empty revision
 */
public record NewRevision(Optional<Path> file, List<String> differences) {

  /** Copies the list. */
  public NewRevision {
    differences = List.copyOf(differences);
  }

  /** Several lines. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            file.map(path -> "Wrote " + path)
                .orElse("Entities and database agree: nothing was written."));
    differences.forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }
}
