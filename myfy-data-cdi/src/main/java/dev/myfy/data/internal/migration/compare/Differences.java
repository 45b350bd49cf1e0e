package dev.myfy.data.internal.migration.compare;

import java.util.List;

/** What differs between a database and the entities. */
public final class Differences {

  private final SchemaChange change;

  Differences(SchemaChange change) {
    this.change = change;
  }

  /** Whether the database is as the entities want it. */
  public boolean isEmpty() {
    return change.isEmpty();
  }

  /** A plain line for each difference, then hints at what may be a rename. */
  public List<String> describe() {
    return Description.of(change);
  }

  /** What of the database was not compared, because no entity can describe it: a line each. */
  public List<String> notCompared() {
    return change.found().notCompared();
  }

  /**
   * The revision that makes the database as the entities want it, with its rollback.
   *
   * @param allowDrop whether it also does what may lose data; otherwise that is commented out
   */
  public String toYaml(RevisionHeader header, boolean allowDrop) {
    List<Step> steps =
        change.kind() == Kind.SQLITE
            ? new SqliteSteps(change, allowDrop).all()
            : new ServerSteps(change).all();
    return new Changelog(change.kind(), header, allowDrop).write(steps, notCompared());
  }
}
