package dev.myfy.data.internal.migration.compare;

/** A column that is there and should be different. */
record ColumnChange(Column found, Column wanted) {

  boolean changesType() {
    return !found.type().equalsIgnoreCase(wanted.type()) || changesCollation();
  }

  boolean changesCollation() {
    return wanted.extras().isOtherCollation(found.extras());
  }

  /** Whether the database computes it, or should. */
  boolean isComputed() {
    return found.isComputed() || wanted.isComputed();
  }

  boolean changesNullable() {
    return found.nullable() != wanted.nullable();
  }

  boolean changesDefault() {
    return !found.defaultValue().equals(wanted.defaultValue());
  }

  boolean changesGeneration() {
    return found.isGenerated() != wanted.isGenerated();
  }

  boolean changesCheck() {
    return !found.check().equals(wanted.check());
  }

  boolean changesStamp() {
    return found.extras().stamped() != wanted.extras().stamped();
  }

  boolean changesVisibility() {
    return found.extras().invisible() != wanted.extras().invisible();
  }

  boolean changesAnything() {
    return changesType()
        || changesNullable()
        || changesDefault()
        || changesGeneration()
        || changesCheck()
        || changesStamp()
        || changesVisibility();
  }

  /** Whether values that are there may not fit any more. */
  boolean mayLose() {
    return changesType() && (!Widening.isSafe(found.type(), wanted.type()) || losesCharacters());
  }

  /** A collation of PostgreSQL, and any of all characters, has room for every text. */
  private boolean losesCharacters() {
    String set = wanted.extras().characterSet();
    return changesCollation()
        && !wanted.extras().collation().startsWith("\"")
        && !set.equals(found.extras().characterSet())
        && !set.equals("utf8mb4");
  }

  ColumnChange reversed() {
    return new ColumnChange(wanted, found);
  }
}
