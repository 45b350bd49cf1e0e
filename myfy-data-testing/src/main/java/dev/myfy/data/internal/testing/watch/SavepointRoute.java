package dev.myfy.data.internal.testing.watch;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** In a test: a transaction, which is a savepoint of the test's own. Begun by its first use. */
final class SavepointRoute implements Route {

  private final TestTransaction test;
  private final Connection physical;
  private @Nullable Part part;
  private Connection current;

  SavepointRoute(TestTransaction test, Connection physical) {
    this.test = test;
    this.physical = physical;
    this.current = physical;
  }

  @Override
  public Connection connection() throws SQLException {
    Connection connection = test.connection(physical);
    if (part == null) {
      part = test.join();
    }
    current = connection;
    return connection;
  }

  @Override
  public Connection current() {
    return current;
  }

  @Override
  public @Nullable Object run(Work statement) throws Throwable {
    connection();
    if (part != null) {
      part.use();
    }
    return statement.run();
  }

  @Override
  public void commit() throws SQLException {
    Part ending = part;
    part = null;
    if (ending != null) {
      test.keep(ending);
    }
  }

  @Override
  public void rollback() throws SQLException {
    Part ending = part;
    part = null;
    if (ending != null) {
      test.undo(ending);
    }
  }

  @Override
  public boolean isOwn() {
    return false;
  }
}
