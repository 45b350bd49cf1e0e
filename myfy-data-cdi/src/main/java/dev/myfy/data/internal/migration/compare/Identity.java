package dev.myfy.data.internal.migration.compare;

/** Whether the database numbers the rows of a table by this column. */
enum Identity {
  NONE,
  IDENTITY,
  /** PostgreSQL's older way: a default, and a sequence that belongs to the column. */
  SERIAL
}
