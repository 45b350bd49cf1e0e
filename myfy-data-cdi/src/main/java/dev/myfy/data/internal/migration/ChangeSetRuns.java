package dev.myfy.data.internal.migration;

import dev.myfy.data.MigrationException;
import dev.myfy.data.internal.message.Message;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
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

/** Lets Liquibase apply or undo chosen change sets, in the order of the changelog or against it. */
final class ChangeSetRuns {

  private final LockedRun run;

  ChangeSetRuns(LockedRun run) {
    this.run = run;
  }

  void apply(Changelog changelog, Set<ChangeSet> chosen) {
    run.work(
        database -> {
          validate(changelog, database);
          LockedRun.service(database).init();
          visit(changelog, chosen, new UpdateVisitor(database, run.listener()), database);
        });
  }

  void undo(Changelog changelog, Set<ChangeSet> chosen) {
    run.work(
        database -> {
          requireRollback(changelog, chosen, database);
          LockedRun.service(database).init();
          visit(changelog, chosen, new RollbackVisitor(database, run.listener()), database);
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
}
