package dev.myfy.data.internal.runtime;

import dev.myfy.data.internal.migration.EntityComparison;
import java.sql.Connection;

/** In the place of the comparison of entities and database, until that is there. */
final class NoComparison implements EntityComparison {

  @Override
  public Differences compare(Connection database) {
    throw new UnsupportedOperationException("entities and database cannot be compared yet");
  }
}
