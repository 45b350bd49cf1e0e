package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Outside of tests that are rolled back: the pooled connection itself. */
record PlainRoute(Connection connection) implements Route {

  @Override
  public Connection current() {
    return connection;
  }

  @Override
  public @Nullable Object run(Work statement) throws Throwable {
    return statement.run();
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public boolean isOwn() {
    return true;
  }
}
