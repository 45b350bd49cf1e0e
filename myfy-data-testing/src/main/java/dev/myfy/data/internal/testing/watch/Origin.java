package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;

/**
 * Where a statement comes from.
 *
 * @param proxy its connection, for people
 * @param connection the same, for us
 * @param route on which it was made, and must run
 * @param sql what was prepared; empty: it is told when it runs
 */
record Origin(Connection proxy, WatchedConnection connection, Route route, String sql) {}
