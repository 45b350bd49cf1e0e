package dev.myfy.data.internal.migration.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Plain Liquibase, with one revision. */
final class Revisions {

  private final Path directory;
  private final Connection connection;
  private int number;

  Revisions(Path directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
  }

  /** What is done with Liquibase. */
  private interface Work {
    void with(Liquibase liquibase) throws LiquibaseException;
  }

  /** The name of a new file with this text. */
  String write(String yaml) {
    number++;
    String file = "%04d_test.yaml".formatted(number);
    try {
      Files.writeString(directory.resolve(file), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  void upgrade(String file) {
    run(file, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
  }

  /** Undoes all that this file has done. */
  void downgrade(String file) {
    run(
        file,
        liquibase -> {
          int sets = liquibase.getDatabaseChangeLog().getChangeSets().size();
          liquibase.rollback(sets, null, new Contexts(), new LabelExpression());
        });
  }

  int changeSets(String file) {
    int[] count = new int[1];
    run(
        file,
        liquibase -> {
          for (ChangeSet set : liquibase.getDatabaseChangeLog().getChangeSets()) {
            count[0] += set.getChanges().isEmpty() ? 0 : 1;
          }
        });
    return count[0];
  }

  private void run(String file, Work work) {
    Map<String, Object> scope = new HashMap<>();
    scope.put(Scope.Attr.ui.name(), new LoggerUIService());
    scope.put("liquibase.analytics.enabled", false);
    try {
      Scope.child(
          scope,
          () -> {
            Database database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Liquibase liquibase =
                new Liquibase(file, new DirectoryResourceAccessor(directory), database);
            work.with(liquibase);
            connection.setAutoCommit(true);
          });
    } catch (Exception e) {
      throw new IllegalStateException(file, e);
    }
  }
}
