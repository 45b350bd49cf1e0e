package dev.myfy.data.internal.migration;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.Environment;
import dev.myfy.data.MigrationException;
import dev.myfy.data.MigrationRun;
import dev.myfy.data.MigrationStatus;
import dev.myfy.data.Revision;
import dev.myfy.data.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** What becomes of the revisions when the application starts. */
public final class StartMigration {

  private static final Logger LOG = System.getLogger("dev.myfy.data.migration");

  private final MigrationRequest request;
  private final Migrations migrations;

  /** Before the entities are mapped. */
  public StartMigration(MigrationRequest request, Migrations migrations) {
    this.request = request;
    this.migrations = migrations;
  }

  /**
   * Upgrades, checks, or looks, as {@code MYFY_DATA_MIGRATE} says.
   *
   * @throws MigrationException if that fails, or if revisions are pending that must not be
   *     (MYFY0922)
   */
  public void run() {
    switch (request.settings().migrate()) {
      case UPGRADE -> upgrade();
      case CHECK ->
          refusePending(migrations.read(Reading::checkedStatus), "MYFY_DATA_MIGRATE is check");
      case OFF -> look();
    }
  }

  private void upgrade() {
    MigrationRun run = migrations.upgrade();
    String current = number(run.current());
    String line =
        run.isEmpty()
            ? Message.ALREADY_CURRENT.line(current)
            : Message.MIGRATED.line(
                run.revisions().size(), History.numbers(run.revisions()), current);
    LOG.log(Level.INFO, line);
  }

  private static void refusePending(MigrationStatus status, String reason) {
    List<Revision> pending = status.pending();
    if (!pending.isEmpty()) {
      Message message = Message.PENDING_REFUSED;
      throw new MigrationException(
          message.id(), message.text(pending.size(), History.numbers(pending), reason), null);
    }
    LOG.log(Level.INFO, Message.ALREADY_CURRENT.line(number(status.current())));
  }

  /** Opens nothing unless somebody wants to know, and there is a changelog to know about. */
  private void look() {
    DatabaseSettings settings = request.settings();
    boolean wanted = settings.requireCurrent() || settings.environment() == Environment.PRODUCTION;
    if (wanted && ChangelogPlace.of(request).hasChangelog()) {
      if (settings.requireCurrent()) {
        refusePending(migrations.current(), "MYFY_DATA_REQUIRE_CURRENT is true");
      } else {
        warn();
      }
    }
  }

  private void warn() {
    if (!Migrations.hasLiquibase()) {
      LOG.log(Level.WARNING, Message.LIQUIBASE_MISSING.line());
      return;
    }
    try {
      List<Revision> pending = migrations.current().pending();
      if (!pending.isEmpty()) {
        LOG.log(Level.WARNING, Message.PENDING.line(pending.size(), History.numbers(pending)));
      }
    } catch (MigrationException e) {
      // Nobody has asked for more: the user of the application need not see the revisions.
      LOG.log(Level.WARNING, e.getMessage());
    }
  }

  private static String number(Optional<Revision> revision) {
    return revision.map(Revision::number).orElse("base");
  }
}
