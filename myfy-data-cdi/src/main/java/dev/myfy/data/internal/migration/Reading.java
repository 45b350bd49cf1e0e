package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationStatus;
import dev.myfy.data.Revisions;
import dev.myfy.data.SchemaCheck;
import dev.myfy.data.internal.migration.Target.Direction;
import java.sql.Connection;
import java.util.List;
import java.util.function.BiFunction;

/** What only looks at the database: no lock, no table is made. */
final class Reading {

  private final MigrationRequest request;
  private final ChangelogPlace place;

  Reading(MigrationRequest request, ChangelogPlace place) {
    this.request = request;
    this.place = place;
  }

  MigrationStatus status() {
    return read((history, connection) -> new MigrationStatus(history.current(), history.pending()));
  }

  /** As {@link #status()}, if what the database remembers is what the files say. */
  MigrationStatus checkedStatus() {
    return read(
        (history, connection) -> {
          history.requireTrue();
          return new MigrationStatus(history.current(), history.pending());
        });
  }

  Revisions history() {
    return read((history, connection) -> new Revisions(history.all()));
  }

  Revisions pending() {
    return read((history, connection) -> new Revisions(history.pending()));
  }

  SchemaCheck check() {
    return read(
        (history, connection) -> {
          history.requireTrue();
          List<String> differences =
              history.pending().isEmpty()
                  ? EntityComparison.of(request, connection).describe()
                  : List.of();
          return new SchemaCheck(history.pending(), differences);
        });
  }

  /** Empty of text if nothing would run. */
  String sql(String target) {
    return read(
        (history, connection) -> {
          history.requireTrue();
          int index = history.resolve(target, Direction.UPGRADE);
          return new SqlScript(connection, request.dialect()).write(history, index);
        });
  }

  <T> T read(BiFunction<History, Connection, T> work) {
    Changelog changelog = Changelog.read(place);
    Connection connection = request.connections().get();
    try {
      List<AppliedRow> rows = AppliedRows.read(connection);
      History history = new History(changelog.revisions(), rows, place.prefix());
      return work.apply(history, connection);
    } finally {
      Jdbc.close(connection);
    }
  }
}
