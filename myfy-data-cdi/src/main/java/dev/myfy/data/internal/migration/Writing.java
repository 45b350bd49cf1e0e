package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationRun;
import dev.myfy.data.MigrationRun.Kind;
import dev.myfy.data.Revision;
import dev.myfy.data.internal.migration.Target.Direction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

/** What changes the database, each under the lock, on what is read after the lock is held. */
final class Writing {

  private static final String FORGET =
      "DELETE FROM %s WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?";

  private final MigrationRequest request;
  private final ChangelogPlace place;

  Writing(MigrationRequest request, ChangelogPlace place) {
    this.request = request;
    this.place = place;
  }

  MigrationRun upgrade(String target) {
    return run(
        Kind.UPGRADE,
        before -> before.due(before.resolve(target, Direction.UPGRADE)),
        ChangeSetRuns::apply);
  }

  MigrationRun downgrade(String target) {
    return run(
        Kind.DOWNGRADE,
        before -> before.recordedAbove(before.resolve(target, Direction.DOWNGRADE)),
        ChangeSetRuns::undo);
  }

  private MigrationRun run(Kind kind, Function<History, Set<ChangeSet>> choice, Step step) {
    Changelog changelog = Changelog.read(place);
    try (LockedRun run = open()) {
      History before = checked(changelog, run);
      Set<ChangeSet> chosen = choice.apply(before);
      if (!chosen.isEmpty()) {
        step.run(new ChangeSetRuns(run), changelog, chosen);
      }
      run.complete();
      return result(kind, before, run.history(changelog));
    }
  }

  /** What is done with the chosen change sets. */
  private interface Step {
    void run(ChangeSetRuns runs, Changelog changelog, Set<ChangeSet> chosen);
  }

  private LockedRun open() {
    return LockedRun.open(request, request.settings().migrateTimeout());
  }

  private static History checked(Changelog changelog, LockedRun run) {
    History history = run.history(changelog);
    history.requireTrue();
    run.requireNothingHalfDone(history);
    return history;
  }

  MigrationRun stamp(String target) {
    Changelog changelog = Changelog.read(place);
    try (LockedRun run = open()) {
      History before = run.history(changelog);
      int index = before.resolve(target, Direction.STAMP);
      run.work(database -> record(before, index, run, database));
      run.complete();
      run.journal().clear();
      return result(Kind.STAMP, before, run.history(changelog));
    }
  }

  private static void record(History before, int index, LockedRun run, Database database)
      throws LiquibaseException, SQLException {
    ChangeLogHistoryService service = LockedRun.service(database);
    service.init();
    for (ChangeSet changed : before.changed()) {
      service.replaceChecksum(changed);
    }
    for (ChangeSet missing : before.unrecordedUpTo(index)) {
      service.setExecType(missing, ExecType.EXECUTED);
    }
    for (ChangeSet surplus : before.recordedAbove(index)) {
      service.removeFromHistory(surplus);
    }
    for (AppliedRow unknown : before.unknown()) {
      forget(run, unknown);
    }
  }

  private static void forget(LockedRun run, AppliedRow row) throws SQLException {
    String sql = FORGET.formatted(Jdbc.here(run.connection(), AppliedRows.TABLE));
    try (PreparedStatement statement = run.connection().prepareStatement(sql)) {
      statement.setString(1, row.id());
      statement.setString(2, row.author());
      statement.setString(3, row.path());
      statement.executeUpdate();
    }
  }

  /** What differs, in the order in which it was done. */
  private static MigrationRun result(Kind kind, History before, History after) {
    List<Revision> old = before.all();
    List<Revision> now = after.all();
    List<Revision> changed =
        new ArrayList<>(
            IntStream.range(0, now.size())
                .filter(i -> now.get(i).isApplied() != old.get(i).isApplied())
                .mapToObj(now::get)
                .toList());
    if (kind == Kind.DOWNGRADE) {
      Collections.reverse(changed);
    }
    return new MigrationRun(kind, changed, after.current());
  }
}
