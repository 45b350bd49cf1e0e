package dev.myfy.data.internal.session;

/** What a boundary needs to know of a unit of work before it decides. */
public enum UnitState {
  /** Nothing to commit and nothing to roll back. */
  CLEAN,
  /** Work that can be committed. */
  ACTIVE,
  /** The session itself wants a rollback: the planned answer stays. */
  MARKED_BY_SESSION,
  /** Somebody else wants a rollback, or an error made one necessary. */
  MARKED_BY_OTHERS,
  /** The transaction was rolled back meanwhile, for example by a time-out. */
  GONE,
  /** The active transaction belongs to somebody else, who completes it. */
  FOREIGN
}
