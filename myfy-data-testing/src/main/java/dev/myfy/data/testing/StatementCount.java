package dev.myfy.data.testing;

import java.util.List;

/**
 * What reached the database in some time. Prints as numbers and statements, fit for the message of
 * an assertion.
 *
 * @param statements executed; a batch counts once, and so does each statement of the test itself
 * @param roundTrips how often the database was waited for: statements, commits, rollbacks, and on
 *     MySQL and MariaDB the change of autocommit. Not counted is what depends on time or on the
 *     test itself: checks of connections that were idle, rows that are fetched in portions, and the
 *     savepoints with which a test is undone.
 * @param sql the statements without bound values, oldest first; of more than 1000 the last ones
 */
public record StatementCount(long statements, long roundTrips, List<String> sql) {

  /** Copies the list. */
  public StatementCount {
    sql = List.copyOf(sql);
  }

  /** What was added since an earlier count of the same counter. */
  StatementCount since(StatementCount earlier) {
    long added = statements - earlier.statements;
    int from = (int) Math.max(0, sql.size() - added);
    return new StatementCount(
        added, roundTrips - earlier.roundTrips, sql.subList(from, sql.size()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(statements).append(" statements, ").append(roundTrips).append(" round trips");
    sql.forEach(statement -> text.append("\n  ").append(statement));
    return text.toString();
  }
}
