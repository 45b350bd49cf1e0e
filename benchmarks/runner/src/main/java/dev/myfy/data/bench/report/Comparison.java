package dev.myfy.data.bench.report;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.server.Way;

/** Which two ways are compared. */
public enum Comparison {
  TO_CONTAINER("(a) : (b)", Way.SESSION, Way.CONTAINER),
  TO_READS("(a) : (b) reads", Way.SESSION, Way.READS),
  TO_JDBC("(a) : (c)", Way.SESSION, Way.AGROAL),
  JOINED_TO_JDBC("(d) : (c)", Way.JOINED, Way.AGROAL),
  TO_NONE("(a) : none", Way.SESSION, Way.NONE),
  HOOKS_TO_NONE("hooks : none", Way.HOOKS, Way.NONE),
  SAME("A : A", Way.SESSION_AGAIN, Way.SESSION);

  private final String title;
  private final Way way;
  private final Way reference;

  Comparison(String title, Way way, Way reference) {
    this.title = title;
    this.way = way;
    this.reference = reference;
  }

  public String title() {
    return title;
  }

  public Way way() {
    return way;
  }

  public Way reference() {
    return reference;
  }

  /** Whether the two differ in anything at this endpoint. */
  public boolean concerns(Endpoint endpoint) {
    return switch (this) {
      case TO_READS -> endpoint.isRead();
      case TO_NONE, HOOKS_TO_NONE -> !endpoint.needsDatabase();
      case TO_CONTAINER, TO_JDBC, JOINED_TO_JDBC, SAME -> true;
    };
  }

  /** The least ratio of throughput that is wanted at this endpoint; zero for none. */
  public double target(Endpoint endpoint) {
    return switch (this) {
      case TO_CONTAINER -> endpoint.isRead() ? 1.2 : endpoint.needsDatabase() ? 1 : 0;
      case JOINED_TO_JDBC -> endpoint.needsDatabase() ? 0.97 : 0;
      case TO_NONE -> 0.99;
      case TO_READS, TO_JDBC, HOOKS_TO_NONE, SAME -> 0;
    };
  }
}
