package dev.myfy.data;

/** What becomes of the revisions when the application starts ({@code MYFY_DATA_MIGRATE}). */
public enum MigrateMode {
  /** Nothing. Pending revisions are only told in production. */
  OFF,

  /** Pending revisions are applied before the entities are mapped. */
  UPGRADE,

  /** The deployment fails if revisions are pending; nothing is changed. */
  CHECK
}
