package dev.myfy.data.internal.migration;

import java.util.List;
import liquibase.changelog.ChangeSet;

/**
 * A revision that has a file.
 *
 * @param number as it is written
 * @param message for people
 * @param path of the file, as the database remembers it
 * @param changeSets those for this kind of database, in order
 */
record KnownRevision(String number, String message, String path, List<ChangeSet> changeSets) {

  int value() {
    return Integer.parseInt(number);
  }

  String file() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
