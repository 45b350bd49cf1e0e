package dev.myfy.data;

/** How {@link MigrationManager#revision} writes what it has found. */
public enum RevisionOption {
  /** What destroys data is written as a change, not as a comment. */
  ALLOW_DROP
}
