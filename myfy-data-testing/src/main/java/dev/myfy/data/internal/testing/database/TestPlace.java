package dev.myfy.data.internal.testing.database;

import dev.myfy.data.DataException;
import dev.myfy.data.DatabaseUrl;
import dev.myfy.data.internal.message.Message;
import dev.myfy.data.internal.pool.UnpooledConnections;
import dev.myfy.data.internal.tools.TestRuntimes;
import java.util.UUID;

/** A place for the tables of one test class, removed at its end. */
interface TestPlace extends AutoCloseable {

  /** What the names of all places begin with. */
  String PREFIX = "myfy_test_";

  /** Where the application under test finds its tables. */
  DatabaseUrl url();

  /**
   * Removes it.
   *
   * @throws DataException if the database refuses (MYFY1007)
   */
  @Override
  void close();

  /**
   * Makes one.
   *
   * @throws DataException if the database refuses (MYFY1007) or is not reached (MYFY0302)
   */
  static TestPlace on(DatabaseUrl url, ClassLoader loader) {
    if (url.isInMemory()) {
      return new MemoryPlace(url);
    }
    String name = PREFIX + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    return url.dialect().equals("sqlite")
        ? FilePlace.beside(url, name)
        : ServerPlace.make(ServerKind.of(url), name, connections(url, loader));
  }

  private static UnpooledConnections connections(DatabaseUrl url, ClassLoader loader) {
    return UnpooledConnections.of(TestRuntimes.settings(url, loader));
  }

  /** A refusal of the database. */
  static DataException failure(Exception cause) {
    Message message = Message.TEST_PLACE;
    return new DataException(message.id(), message.text(cause.getMessage()), cause);
  }
}
