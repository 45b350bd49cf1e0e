package dev.myfy.data.maven;

/** The commands, one for each goal. */
enum Command {
  INIT,
  REVISION,
  UPGRADE,
  DOWNGRADE,
  CURRENT,
  HISTORY,
  CHECK,
  SQL,
  STAMP,
  UNLOCK
}
