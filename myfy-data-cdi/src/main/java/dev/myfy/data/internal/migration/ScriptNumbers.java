package dev.myfy.data.internal.migration;

import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;

/** Numbers change sets for a script where the table that has the last number is not there yet. */
final class ScriptNumbers extends StandardChangeLogHistoryService {

  private int last;

  /** With an argument, so that Liquibase takes this object and makes no other one. */
  ScriptNumbers(Database database) {
    setDatabase(database);
  }

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public int getNextSequenceValue() {
    last++;
    return last;
  }
}
