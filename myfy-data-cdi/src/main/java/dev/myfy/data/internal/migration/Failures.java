package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a failure means, and what is left of the work. */
final class Failures {

  private static final int LONGEST_STATEMENT = 1000;

  /** PostgreSQL's SQLState, and the numbers of MySQL and MariaDB. */
  private static final String NO_RIGHTS = "42501";

  private static final Set<Integer> MYSQL_NO_RIGHTS = Set.of(1044, 1142, 1143, 1227, 1370, 1419);

  private Failures() {}

  /** The failure is ours already, or somebody's inside of Liquibase. */
  static Optional<MigrationException> known(Throwable failure) {
    return Causes.of(failure)
        .filter(MigrationException.class::isInstance)
        .map(MigrationException.class::cast)
        .findFirst();
  }

  static MigrationException database(SQLException cause) {
    Message message = Message.MIGRATION_DATABASE;
    return new MigrationException(message.id(), message.text(Causes.innermost(cause)), cause);
  }

  static MigrationException unexpected(Throwable cause) {
    Message message = Message.MIGRATION_DATABASE;
    return known(cause)
        .orElseGet(
            () ->
                new MigrationException(message.id(), message.text(Causes.innermost(cause)), cause));
  }

  static MigrationException unreadable(String file, IOException cause) {
    Message message = Message.CHANGELOG_UNREADABLE;
    return new MigrationException(message.id(), message.text(file, cause), cause);
  }

  /** A change set could not be applied or undone. */
  static MigrationException change(StatementWatch watch, String dialect, Exception cause) {
    return known(cause).orElseGet(() -> newChange(watch, dialect, cause));
  }

  private static MigrationException newChange(
      StatementWatch watch, String dialect, Exception cause) {
    String what =
        watch
            .changeSet()
            .map(set -> "Change set " + set.getId() + " of " + file(set.getFilePath()))
            .orElse("The run");
    String statement =
        watch
            .failedStatement()
            .map(entry -> " in statement " + entry.number() + ", " + cut(entry.statement()))
            .orElse("");
    Message message = isRights(cause) ? Message.MIGRATION_RIGHTS : Message.CHANGE_FAILED;
    String text = message.text(what, statement, Causes.innermost(cause), aftermath(watch, dialect));
    return new MigrationException(message.id(), text, cause);
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String cut(String statement) {
    String line = statement.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT) + "…";
  }

  private static boolean isRights(Throwable failure) {
    return Causes.of(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .anyMatch(
            e -> NO_RIGHTS.equals(e.getSQLState()) || MYSQL_NO_RIGHTS.contains(e.getErrorCode()));
  }

  private static String aftermath(StatementWatch watch, String dialect) {
    if (dialect.equals("sqlite")) {
      return "The whole run was rolled back: the database is as it was before. Correct the revision"
          + " and try again.";
    }
    if (watch.kept() > 0 && !dialect.equals("postgresql")) {
      return "The %d statements of the change set before it are done and stay, because MySQL and"
              .formatted(watch.kept())
          + " MariaDB commit each statement that changes the schema. Either finish the change set by"
          + " hand and stamp its revision, or undo it by hand and unlock; until then nothing is"
          + " changed (MYFY0915).";
    }
    return watch.changeSet().filter(set -> !set.isRunInTransaction()).isPresent()
        ? "Its statements before that one stay, because it runs outside of a transaction"
            + " (runInTransaction: false): undo them by hand, correct the revision and try again."
        : "The change set was rolled back; those before it stay. Correct the revision and try"
            + " again.";
  }
}
