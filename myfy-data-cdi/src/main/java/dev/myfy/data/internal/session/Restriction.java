package dev.myfy.data.internal.session;

import dev.myfy.data.ReadOnly;

/** What {@code @ReadOnly} makes of a session. */
public enum Restriction {
  /** It may do anything. */
  NONE,
  /** It reads, without a transaction unless one is active. */
  READ_ONLY,
  /** It reads one state of the database, in a transaction of its own unless one is active. */
  SNAPSHOT;

  /** What the annotation asks for. */
  public static Restriction of(ReadOnly rule) {
    return rule.snapshot() ? SNAPSHOT : READ_ONLY;
  }
}
