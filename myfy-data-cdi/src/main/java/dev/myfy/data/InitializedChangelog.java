package dev.myfy.data;

import java.nio.file.Path;

/**
 * The file that lists the revisions.
 *
 * @param file for example {@code src/main/resources/db/changelog/postgresql/changelog.yaml}
 * @param created false if it was there already, in which case it was not touched
 */
public record InitializedChangelog(Path file, boolean created) {

  @Override
  public String toString() {
    return (created ? "Created " : "Already there: ") + file;
  }
}
