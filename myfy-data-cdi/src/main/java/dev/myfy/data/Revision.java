package dev.myfy.data;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One step of the schema: a file of change sets.
 *
 * @param number the digits at the start of the file's name, for example {@code 0002}
 * @param message what it does, for people
 * @param file its name, for example {@code 0002_add_users_table.yaml}
 * @param applied when it was applied, by the database's clock; empty: it is not, or not wholly
 */
public record Revision(
    String number, String message, String file, Optional<LocalDateTime> applied) {

  /** Whether all of its change sets are recorded in the database. */
  public boolean isApplied() {
    return applied.isPresent();
  }

  /** One line, for example {@code 0002 Add users table (pending)}. */
  @Override
  public String toString() {
    String when =
        applied
            .map(time -> "applied " + time.truncatedTo(ChronoUnit.SECONDS).toString())
            .map(text -> text.replace('T', ' '))
            .orElse("pending");
    return number + " " + message + " (" + when + ")";
  }
}
