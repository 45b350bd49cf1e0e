package dev.myfy.data.internal.migration;

import dev.myfy.data.InitializedChangelog;
import dev.myfy.data.MigrationException;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.MigrationRun;
import dev.myfy.data.MigrationStatus;
import dev.myfy.data.NewRevision;
import dev.myfy.data.RevisionOption;
import dev.myfy.data.Revisions;
import dev.myfy.data.SchemaCheck;
import dev.myfy.data.Unlocked;
import dev.myfy.data.internal.message.Message;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The manager; it holds nothing but what it was given, and opens what it needs for each call. */
public final class Migrations implements MigrationManager {

  private final MigrationRequest request;
  private final Runnable closing;

  /**
   * @param closing what {@link #close()} does
   */
  public Migrations(MigrationRequest request, Runnable closing) {
    this.request = request;
    this.closing = closing;
  }

  @Override
  public InitializedChangelog init() {
    return new NewRevisions(request, place()).init();
  }

  @Override
  public NewRevision revision(String message, boolean autogenerate, Set<RevisionOption> options) {
    NewRevisions revisions = new NewRevisions(request, place());
    return autogenerate
        ? call(place -> revisions.generated(message, options))
        : revisions.empty(message);
  }

  @Override
  public MigrationRun upgrade() {
    return upgrade("head");
  }

  @Override
  public MigrationRun upgrade(String target) {
    return write(Writing::upgrade, target);
  }

  @Override
  public MigrationRun downgrade() {
    return downgrade("-1");
  }

  @Override
  public MigrationRun downgrade(String target) {
    return write(Writing::downgrade, target);
  }

  @Override
  public MigrationRun stamp(String target) {
    return write(Writing::stamp, target);
  }

  @Override
  public MigrationStatus current() {
    return read(Reading::status);
  }

  @Override
  public Revisions history() {
    return read(Reading::history);
  }

  @Override
  public Revisions pending() {
    return read(Reading::pending);
  }

  @Override
  public SchemaCheck check() {
    return read(Reading::check);
  }

  @Override
  public String sql() {
    return sql("head");
  }

  @Override
  public String sql(String target) {
    return read(reading -> reading.sql(target));
  }

  @Override
  public Unlocked unlock() {
    return call(place -> new Unlocking(request).unlock());
  }

  @Override
  public void close() {
    closing.run();
  }

  private MigrationRun write(BiFunction<Writing, String, MigrationRun> work, String target) {
    return call(place -> work.apply(new Writing(request, place), target));
  }

  <T> T read(Function<Reading, T> work) {
    return call(place -> work.apply(new Reading(request, place)));
  }

  private <T> T call(Function<ChangelogPlace, T> work) {
    requireLiquibase();
    ChangelogPlace place = place();
    return LiquibaseThread.call(request.loader(), place, () -> work.apply(place));
  }

  private ChangelogPlace place() {
    return ChangelogPlace.of(request);
  }

  static boolean hasLiquibase() {
    try {
      Class.forName("liquibase.Scope", false, Migrations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static void requireLiquibase() {
    if (!hasLiquibase()) {
      Message message = Message.LIQUIBASE_MISSING;
      throw new MigrationException(message.id(), message.text(), null);
    }
  }
}
