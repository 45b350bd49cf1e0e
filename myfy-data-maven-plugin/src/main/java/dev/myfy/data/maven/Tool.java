package dev.myfy.data.maven;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.MigrationManager;
import dev.myfy.data.RevisionOption;
import dev.myfy.data.SchemaCheck;
import dev.myfy.data.maven.Answer.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs a command among the project's own classes and libraries: an instance is made by {@link
 * ProjectClasses}, in a class loader that Maven's classes are not visible to. Public for that.
 */
public final class Tool implements Function<Map<String, String>, Map<String, String>> {

  private static final Logger LOG = System.getLogger("dev.myfy.data.maven");

  @Override
  public Map<String, String> apply(Map<String, String> request) {
    try {
      ClassLoader project = Tool.class.getClassLoader();
      Path module = Path.of(request.getOrDefault(Request.DIRECTORY, ""));
      DatabaseSettings settings = ModuleSettings.of(DatabaseSettings.load(project), module);
      LOG.log(Level.INFO, "Database: " + settings.databaseUrl());
      try (MigrationManager migrations = MigrationManager.open(settings, project)) {
        return run(migrations, request).values();
      }
    } catch (DataException e) {
      return new Answer(String.valueOf(e.getMessage()), Outcome.FAILED).values();
    }
  }

  private static Answer run(MigrationManager migrations, Map<String, String> request) {
    return switch (Command.valueOf(request.getOrDefault(Request.COMMAND, ""))) {
      case INIT -> done(migrations.init());
      case REVISION -> done(revision(migrations, request));
      case UPGRADE -> done(migrations.upgrade(request.getOrDefault(Request.TARGET, "head")));
      case DOWNGRADE -> done(migrations.downgrade(request.getOrDefault(Request.TARGET, "-1")));
      case CURRENT -> done(migrations.current());
      case HISTORY -> done(migrations.history());
      case CHECK -> check(migrations.check());
      case SQL -> done(migrations.sql(request.getOrDefault(Request.TARGET, "head")));
      case STAMP -> done(migrations.stamp(request.getOrDefault(Request.TARGET, "head")));
      case UNLOCK -> done(migrations.unlock());
    };
  }

  private static Object revision(MigrationManager migrations, Map<String, String> request) {
    String message = request.getOrDefault(Request.MESSAGE, "");
    boolean autogenerate = Boolean.parseBoolean(request.get(Request.AUTOGENERATE));
    boolean allowDrop = Boolean.parseBoolean(request.get(Request.ALLOW_DROP));
    Set<RevisionOption> options = allowDrop ? Set.of(RevisionOption.ALLOW_DROP) : Set.of();
    return migrations.revision(message, autogenerate, options);
  }

  private static Answer check(SchemaCheck check) {
    return new Answer(check.toString(), check.isClean() ? Outcome.DONE : Outcome.REFUSED);
  }

  private static Answer done(Object result) {
    return new Answer(result.toString(), Outcome.DONE);
  }
}
