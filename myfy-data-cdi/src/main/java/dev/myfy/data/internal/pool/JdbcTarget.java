package dev.myfy.data.internal.pool;

import java.util.Map;

/**
 * What a driver needs to open a connection.
 *
 * @param driverClass its class name
 * @param url the JDBC URL, which never holds credentials
 * @param properties driver properties, credentials included
 * @param display the database as people may see it
 */
record JdbcTarget(String driverClass, String url, Map<String, String> properties, String display) {

  JdbcTarget {
    properties = Map.copyOf(properties);
  }

  /** Whether there is a network between us and the database. */
  boolean isNetworked() {
    return !driverClass.equals("org.sqlite.JDBC");
  }

  @Override
  public String toString() {
    return display;
  }
}
