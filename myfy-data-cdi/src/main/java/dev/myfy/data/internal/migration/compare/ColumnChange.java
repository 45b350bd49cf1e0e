package dev.myfy.data.internal.migration.compare;

/** A column that is there and should be different. */
record ColumnChange(Column found, Column wanted) {

  boolean changesType() {
    return !found.type().equalsIgnoreCase(wanted.type());
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

  boolean changesAnything() {
    return changesType()
        || changesNullable()
        || changesDefault()
        || changesGeneration()
        || changesCheck();
  }

  /** Whether values that are there may not fit any more. */
  boolean mayLose() {
    return changesType() && !Widening.isSafe(found.type(), wanted.type());
  }

  ColumnChange reversed() {
    return new ColumnChange(wanted, found);
  }
}
