package dev.myfy.data.internal.pool;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a driver needs to open a connection.
 *
 * @param driverClass its class name
 * @param url the JDBC URL, which never holds credentials
 * @param properties driver properties, credentials included
 * @param display the database as people may see it
 * @param connectTimeout longest time to open a connection, login included; empty: a file
 */
record JdbcTarget(
    String driverClass,
    String url,
    Map<String, String> properties,
    String display,
    Optional<Duration> connectTimeout) {

  JdbcTarget {
    properties = Map.copyOf(properties);
  }

  /** Whether there is a network between us and the database. */
  boolean isNetworked() {
    return connectTimeout.isPresent();
  }

  @Override
  public String toString() {
    return display;
  }
}
