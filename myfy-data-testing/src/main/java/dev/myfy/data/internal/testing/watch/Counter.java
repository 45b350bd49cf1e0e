package dev.myfy.data.internal.testing.watch;

import dev.myfy.data.testing.StatementCount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts what reaches the database. Any thread may use it. */
public final class Counter {

  /** More than anybody reads in a message; an application under test may live for long. */
  private static final int REMEMBERED = 1_000;

  private final Deque<String> sql = new ArrayDeque<>();
  private long statements;
  private long roundTrips;

  synchronized void statement(String text) {
    statements++;
    roundTrips++;
    if (sql.size() == REMEMBERED) {
      sql.removeFirst();
    }
    sql.addLast(text);
  }

  synchronized void roundTrip() {
    roundTrips++;
  }

  /** All since the pool was opened. */
  public synchronized StatementCount count() {
    return new StatementCount(statements, roundTrips, List.copyOf(sql));
  }
}
