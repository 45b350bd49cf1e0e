package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where the calls of one pooled connection go, between two changes of its autocommit. */
interface Route {

  /** The connection on which statements are made. */
  Connection connection() throws SQLException;

  /** The connection on which statements run just now, for whoever asks the driver about it. */
  Connection current();

  /** Runs a statement that was made on {@link #connection()}. */
  @Nullable Object run(Work statement) throws Throwable;

  /** Keeps what was done since the transaction began; another one may follow. */
  void commit() throws SQLException;

  /** Undoes what was done since the transaction began; another one may follow. */
  void rollback() throws SQLException;

  /** Whether isolation and access mode may be changed, rather than being those of the test. */
  boolean isOwn();
}
