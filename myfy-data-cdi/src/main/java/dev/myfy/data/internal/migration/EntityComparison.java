package dev.myfy.data.internal.migration;

import java.sql.Connection;
import java.util.List;

/** Finds what the entities need and the database does not have, or has otherwise. */
public interface EntityComparison {

  /**
   * Compares.
   *
   * @param database after all revisions; the caller closes it
   */
  Differences compare(Connection database);

  /** What was found. */
  interface Differences {

    /** Whether entities and database agree. */
    boolean isEmpty();

    /** One line for each. */
    List<String> describe();

    /**
     * The text of a revision that brings the database to the entities.
     *
     * @param allowDrop false: what destroys data becomes a comment
     */
    String toYaml(RevisionFile file, boolean allowDrop);
  }
}
