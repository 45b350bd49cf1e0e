package dev.myfy.data.internal.migration;

import dev.myfy.data.internal.migration.JournalEntry.Verb;
import java.sql.SQLException;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;

/** Where each change set begins and ends. */
final class RunListener extends AbstractChangeExecListener {

  private final RunConnection connection;
  private final StatementWatch watch;

  RunListener(RunConnection connection, StatementWatch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  @Override
  public void willRun(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, RunStatus status) {
    run(() -> connection.begin(changeSet, Verb.APPLY));
  }

  @Override
  public void ran(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ExecType type) {
    run(connection::end);
  }

  @Override
  public void runFailed(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {
    watch.changeSetFailed();
  }

  @Override
  public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    run(() -> connection.begin(changeSet, Verb.UNDO));
  }

  @Override
  public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
    run(connection::end);
  }

  @Override
  public void rollbackFailed(
      ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {
    watch.changeSetFailed();
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw Failures.database(e);
    }
  }

  private interface Work {
    void run() throws SQLException;
  }
}
