package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.testing.StatementCount;
import java.util.List;

/**
 * For the client of a test that runs inside of the server: there the test is begun and undone, and
 * here nothing happens.
 */
public final class ElsewhereApplication implements TestedApplication {

  @Override
  public void begin() {}

  @Override
  public void rollback() {}

  @Override
  public StatementCount count() {
    return new StatementCount(0, 0, List.of());
  }
}
