package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.visitor.ChangeSetVisitor;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationFailedException;

/** A visit to the database under its lock; what is not completed is rolled back. */
final class LockedRun implements AutoCloseable {

  private final MigrationRequest request;
  private final Connection connection;
  private final Journal journal;
  private final StatementWatch watch;
  private final RunConnection view;
  private final boolean wholeRun;
  private boolean completed;

  private LockedRun(MigrationRequest request, Connection connection) {
    this.request = request;
    this.connection = connection;
    this.journal = Journal.of(request);
    this.watch = new StatementWatch(journal);
    this.wholeRun = request.dialect().equals("sqlite");
    this.view = new RunConnection(connection, wholeRun, watch);
  }

  /**
   * Opens a connection and waits for the lock.
   *
   * @throws MigrationException if that takes too long (MYFY0914)
   */
  static LockedRun open(MigrationRequest request, Duration longest) {
    Connection connection = request.connections().get();
    try {
      new LockWait(DatabaseLock.of(request.dialect()), longest).acquire(connection);
      return new LockedRun(request, connection);
    } catch (SQLException e) {
      Jdbc.close(connection);
      throw Failures.database(e);
    } catch (RuntimeException e) {
      Jdbc.close(connection);
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  Journal journal() {
    return journal;
  }

  History history(Changelog changelog) {
    String prefix = ChangelogPlace.ROOT + request.dialect() + "/";
    return new History(changelog.revisions(), AppliedRows.read(connection), prefix);
  }

  /**
   * @throws MigrationException if a change set came half way (MYFY0915)
   */
  void requireNothingHalfDone(History history) {
    journal
        .read()
        .ifPresent(
            entry -> {
              if (!entry.isComplete(history)) {
                throw halfDone(entry);
              }
              journal.clear();
            });
  }

  private static MigrationException halfDone(JournalEntry entry) {
    Message message = Message.HALF_DONE;
    String file = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    return new MigrationException(
        message.id(),
        message.text(
            entry.id(),
            file,
            entry.process(),
            entry.started(),
            entry.outcome().text(),
            entry.number(),
            Failures.cut(entry.statement()),
            entry.number() - 1),
        null);
  }

  void apply(Changelog changelog, Set<ChangeSet> chosen) {
    work(
        database -> {
          validate(changelog, database);
          service(database).init();
          RunListener listener = new RunListener(view, watch);
          visit(changelog, chosen, new UpdateVisitor(database, listener), database);
        });
  }

  void undo(Changelog changelog, Set<ChangeSet> chosen) {
    work(
        database -> {
          requireRollback(changelog, chosen, database);
          service(database).init();
          RunListener listener = new RunListener(view, watch);
          visit(changelog, chosen, new RollbackVisitor(database, listener), database);
        });
  }

  private static void validate(Changelog changelog, Database database) throws LiquibaseException {
    try {
      changelog.content().validate(database, new Contexts(), new LabelExpression());
    } catch (ValidationFailedException e) {
      Message message = Message.CHANGELOG_INVALID;
      String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\n\\s*", " ");
      throw new MigrationException(
          message.id(), message.text(changelog.content().getPhysicalFilePath(), reason), e);
    }
  }

  private static void requireRollback(
      Changelog changelog, Set<ChangeSet> chosen, Database database) {
    changelog.content().getChangeSets().stream()
        .filter(set -> chosen.contains(set) && !set.supportsRollback(database))
        .findFirst()
        .ifPresent(
            set -> {
              Message message = Message.NO_ROLLBACK;
              String what = History.describe(set.getId(), set.getFilePath());
              throw new MigrationException(
                  message.id(), message.text(what.replaceFirst("c", "C")), null);
            });
  }

  private static void visit(
      Changelog changelog, Set<ChangeSet> chosen, ChangeSetVisitor visitor, Database database)
      throws LiquibaseException {
    ChangeSetFilter filter =
        set -> new ChangeSetFilterResult(chosen.contains(set), "chosen", ChangeSetFilter.class);
    new ChangeLogIterator(changelog.content(), filter)
        .run(visitor, new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
  }

  static ChangeLogHistoryService service(Database database) {
    return Scope.getCurrentScope()
        .getSingleton(ChangeLogHistoryServiceFactory.class)
        .getChangeLogService(database);
  }

  /** Work with Liquibase's idea of the database. */
  void work(LiquibaseWork work) {
    SqliteForeignKeys keys = new SqliteForeignKeys(connection);
    try {
      if (wholeRun) {
        keys.remember();
      }
      work.run(LiquibaseDatabase.of(view.view()));
      if (wholeRun) {
        keys.requireNoneBroken();
      }
    } catch (LiquibaseException | RuntimeException | SQLException e) {
      throw Failures.change(watch, request.dialect(), e);
    }
  }

  /** What Liquibase does. */
  interface LiquibaseWork {
    void run(Database database) throws LiquibaseException, SQLException;
  }

  void complete() {
    try {
      if (wholeRun) {
        Jdbc.execute(connection, "COMMIT");
      } else if (!connection.getAutoCommit()) {
        connection.commit();
      }
      completed = true;
    } catch (SQLException e) {
      throw Failures.database(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!completed && wholeRun) {
        Jdbc.execute(connection, "ROLLBACK");
      }
    } catch (SQLException e) {
      LiquibaseLog.LOG.log(Level.DEBUG, "SQLite has rolled back by itself", e);
    } finally {
      journal.close();
      Jdbc.close(connection);
    }
  }
}
