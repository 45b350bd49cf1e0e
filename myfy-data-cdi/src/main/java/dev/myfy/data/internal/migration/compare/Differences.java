package dev.myfy.data.internal.migration.compare;

import java.util.List;

/** What differs between a database and the entities. */
public final class Differences {

  private final SchemaChange change;
  private final List<String> notCompared;

  Differences(SchemaChange change, List<String> notCompared) {
    this.change = change;
    this.notCompared = notCompared;
  }

  /** Whether the database is as the entities want it. */
  public boolean isEmpty() {
    return change.isEmpty();
  }

  /** A plain line for each difference, then hints at what may be a rename. */
  public List<String> describe() {
    return Description.of(change);
  }

  /**
   * What was not compared, because no entity can describe it or the entities say nothing of it, or
   * because it is in another schema: a line each.
   */
  public List<String> notCompared() {
    return notCompared;
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
