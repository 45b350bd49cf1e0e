package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DatabaseUrl;

/**
 * How a kind of server keeps the tests of one class apart from all others. Each place has a lock
 * that ends with its owner's connection, so that nobody removes one that is in use, and whoever
 * comes next removes what a killed process has left.
 *
 * @param list the names of all places
 * @param lock takes the lock of a place, if it is free; the answer is 1 then
 * @param unlock gives it back
 * @param create makes a place
 * @param drop removes it with all that is in it
 */
record ServerKind(
    DatabaseUrl server, String list, String lock, String unlock, String create, String drop) {

  static ServerKind of(DatabaseUrl server) {
    return server.dialect().equals("postgresql") ? postgresql(server) : mysql(server);
  }

  private static ServerKind postgresql(DatabaseUrl server) {
    return new ServerKind(
        server,
        "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'myfy\\_test\\_%'",
        "SELECT CASE WHEN pg_try_advisory_lock(hashtext('%s')) THEN 1 ELSE 0 END",
        "SELECT pg_advisory_unlock(hashtext('%s'))",
        "CREATE SCHEMA %s",
        "DROP SCHEMA IF EXISTS %s CASCADE");
  }

  private static ServerKind mysql(DatabaseUrl server) {
    return new ServerKind(
        server,
        "SELECT schema_name FROM information_schema.schemata"
            + " WHERE schema_name LIKE 'myfy\\_test\\_%'",
        "SELECT GET_LOCK('%s', 0)",
        "SELECT RELEASE_LOCK('%s')",
        "CREATE DATABASE %s",
        "DROP DATABASE IF EXISTS %s");
  }

  /** The URL of a place. */
  DatabaseUrl url(String name) {
    return server.dialect().equals("postgresql")
        ? server.withQueryValue("currentSchema", name)
        : server.withDatabase(name);
  }
}
