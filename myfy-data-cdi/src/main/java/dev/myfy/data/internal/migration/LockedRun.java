package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

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

  RunListener listener() {
    return new RunListener(view, watch);
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
                throw entry.halfDone();
              }
              journal.clear();
            });
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
