package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DatabaseUrl;

/** SQLite in memory: each pool has its own, which goes with it. */
record MemoryPlace(DatabaseUrl url) implements TestPlace {

  @Override
  public void close() {
    // See above.
  }
}
