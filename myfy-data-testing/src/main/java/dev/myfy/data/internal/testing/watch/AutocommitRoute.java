package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** In a test, without a transaction: each statement for itself. */
record AutocommitRoute(TestTransaction test, Connection physical) implements Route {

  @Override
  public Connection connection() throws SQLException {
    return test.connection(physical);
  }

  @Override
  public Connection current() {
    return physical;
  }

  @Override
  public @Nullable Object run(Work statement) throws Throwable {
    return test.alone(statement);
  }

  @Override
  public void commit() throws SQLException {
    throw new SQLException("commit() in autocommit mode");
  }

  @Override
  public void rollback() throws SQLException {
    throw new SQLException("rollback() in autocommit mode");
  }

  @Override
  public boolean isOwn() {
    return false;
  }
}
