package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.change.custom.CustomTaskChange;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.statement.core.MarkChangeSetRanStatement;

/** The SQL that would run, so that it can be run by hand. */
final class SqlScript {

  /** As {@link SqliteLock} begins, and {@link SqliteForeignKeys} looks at the end. */
  private static final String SQLITE_BEGIN =
      """
      -- All or nothing, if the shell stops at an error: sqlite3 -bail FILE < SCRIPT
      PRAGMA foreign_keys = OFF;
      BEGIN IMMEDIATE;
      """;

  private static final String SQLITE_END =
      """

      -- Names the rows that refer to none.
      PRAGMA foreign_key_check;
      COMMIT;
      """;

  private final Database database;
  private final boolean wholeRun;
  private final ScriptText text;

  /**
   * @throws MigrationException if the database refuses (MYFY0928)
   */
  SqlScript(Connection connection, String dialect) {
    try {
      StatementWatch nobody = new StatementWatch(Journal.NONE);
      wholeRun = dialect.equals("sqlite");
      database = LiquibaseDatabase.of(new RunConnection(connection, wholeRun, nobody).view());
      text = new ScriptText(database);
    } catch (DatabaseException e) {
      throw Failures.unexpected(e);
    }
  }

  String write(History history, int target) {
    Set<ChangeSet> due = history.due(target);
    if (due.isEmpty()) {
      return "";
    }
    text.add(wholeRun ? SQLITE_BEGIN : "");
    createTable();
    for (KnownRevision revision : history.revisions()) {
      List<ChangeSet> chosen = revision.changeSets().stream().filter(due::contains).toList();
      if (!chosen.isEmpty()) {
        text.add("\n");
        text.comment(revision.number() + " " + revision.message() + " (" + revision.file() + ")");
        chosen.forEach(changeSet -> changeSet(changeSet, history.isRecorded(changeSet)));
      }
    }
    text.add(wholeRun ? SQLITE_END : "");
    return text.toString().strip();
  }

  /** It may be there without a row: after a downgrade to the base. */
  private void createTable() {
    try {
      if (!SnapshotGeneratorFactory.getInstance().hasDatabaseChangeLogTable(database)) {
        Scope.getCurrentScope()
            .getSingleton(ChangeLogHistoryServiceFactory.class)
            .register(new ScriptNumbers(database));
        text.add(List.of(), new CreateDatabaseChangeLogTableStatement());
      }
    } catch (LiquibaseException e) {
      throw Failures.unexpected(e);
    }
  }

  private void changeSet(ChangeSet changeSet, boolean again) {
    database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
    changeSet.getChanges().stream()
        .filter(this::isMeant)
        .forEach(change -> change(change, changeSet.getSqlVisitors()));
    ExecType type = again ? ExecType.RERAN : ExecType.EXECUTED;
    text.add(List.of(), new MarkChangeSetRanStatement(changeSet, type));
  }

  private boolean isMeant(Change change) {
    return !(change instanceof DbmsTargetedChange targeted)
        || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
  }

  private void change(Change change, List<SqlVisitor> visitors) {
    if (isProgram(change)) {
      text.comment("no SQL, but a program: " + change.getSerializedObjectName());
      return;
    }
    try {
      text.add(visitors, change.generateStatements(database));
    } catch (RuntimeException e) {
      text.comment(
          "what it runs depends on what is there then: " + change.getConfirmationMessage());
    }
  }

  /** Liquibase runs these when they are asked for their statements. */
  private static boolean isProgram(Change change) {
    return change instanceof ExecuteShellCommandChange
        || (change instanceof CustomChangeWrapper custom
            && custom.getCustomChange() instanceof CustomTaskChange);
  }
}
