package dev.myfy.data.internal.migration;

import dev.myfy.data.Unlocked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgets what a process has left behind that is no more. */
final class Unlocking {

  private static final String TABLE = "DATABASECHANGELOGLOCK";

  private static final String PLAIN_LOCK = "SELECT LOCKEDBY, LOCKGRANTED FROM %s WHERE LOCKED = ?";

  private static final String PLAIN_UNLOCK =
      "UPDATE %s SET LOCKED = ?, LOCKEDBY = NULL, LOCKGRANTED = NULL";

  private final MigrationRequest request;

  Unlocking(MigrationRequest request) {
    this.request = request;
  }

  Unlocked unlock() {
    try (LockedRun run = LockedRun.open(request, Duration.ZERO)) {
      List<String> removed = new ArrayList<>();
      plainLock(run).ifPresent(removed::add);
      run.complete();
      run.journal().read().map(Unlocking::describe).ifPresent(removed::add);
      run.journal().clear();
      return new Unlocked(removed);
    } catch (SQLException e) {
      throw Failures.database(e);
    }
  }

  private static String describe(JournalEntry entry) {
    return "Forgot statement %d of change set %s: %s"
        .formatted(entry.number(), entry.id(), Failures.cut(entry.statement()));
  }

  private static Optional<String> plainLock(LockedRun run) throws SQLException {
    Connection connection = run.connection();
    String table = Jdbc.here(connection, TABLE);
    Optional<String> holder;
    try (PreparedStatement statement = connection.prepareStatement(PLAIN_LOCK.formatted(table))) {
      statement.setBoolean(1, true);
      holder =
          Jdbc.first(
              statement,
              row ->
                  "Cleared Liquibase's own lock of "
                      + row.getString(1)
                      + " since "
                      + row.getString(2));
    } catch (SQLException e) {
      if (AppliedRows.isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
    try (PreparedStatement statement = connection.prepareStatement(PLAIN_UNLOCK.formatted(table))) {
      statement.setBoolean(1, false);
      statement.executeUpdate();
    }
    return holder;
  }
}
