package dev.myfy.data.internal.session;

/** What is about to be done with the database, as far as it matters for a transaction. */
enum Access {
  /** Reads one object by its identity: what was changed before does not matter. */
  FIND,
  /** Reads by a query, which has to see what was changed before. */
  QUERY,
  /** Reads by SQL of the application's own, which may write besides. */
  NATIVE,
  /** Writes or locks. */
  WRITE
}
