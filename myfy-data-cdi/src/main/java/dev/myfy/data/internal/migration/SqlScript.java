package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.statement.core.MarkChangeSetRanStatement;

/** The SQL that would run. */
final class SqlScript {

  private final Database database;
  private final StringBuilder text = new StringBuilder();

  /**
   * @throws MigrationException if the database refuses (MYFY0928)
   */
  SqlScript(Connection connection, String dialect) {
    try {
      StatementWatch nobody = new StatementWatch(Journal.NONE);
      boolean wholeRun = dialect.equals("sqlite");
      database = LiquibaseDatabase.of(new RunConnection(connection, wholeRun, nobody).view());
    } catch (DatabaseException e) {
      throw Failures.unexpected(e);
    }
  }

  String write(History history, int target) {
    Set<ChangeSet> due = history.due(target);
    if (!due.isEmpty() && history.isEmpty()) {
      Scope.getCurrentScope()
          .getSingleton(ChangeLogHistoryServiceFactory.class)
          .register(new ScriptNumbers(database));
      statements(new CreateDatabaseChangeLogTableStatement());
    }
    for (KnownRevision revision : history.revisions()) {
      List<ChangeSet> chosen = revision.changeSets().stream().filter(due::contains).toList();
      if (!chosen.isEmpty()) {
        text.append("\n-- ").append(revision.number()).append(' ').append(revision.message());
        text.append(" (").append(revision.file()).append(")\n");
        chosen.forEach(this::changeSet);
      }
    }
    return text.toString().strip();
  }

  private void changeSet(ChangeSet changeSet) {
    for (Change change : changeSet.getChanges()) {
      try {
        statements(change.generateStatements(database));
      } catch (RuntimeException e) {
        text.append("-- what it runs depends on what is there then: ");
        text.append(change.getConfirmationMessage()).append('\n');
      }
    }
    statements(new MarkChangeSetRanStatement(changeSet, ExecType.EXECUTED));
  }

  private void statements(SqlStatement... statements) {
    for (SqlStatement statement : statements) {
      for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
        text.append(sql.toSql().strip()).append(sql.getEndDelimiter()).append('\n');
      }
    }
  }
}
