package dev.myfy.data.internal.testing.remote;

import dev.myfy.data.DataException;
import dev.myfy.data.testing.StatementCount;

/** An application whose requests are undone. */
public interface TestedApplication {

  /**
   * From now on requests are part of the test.
   *
   * @throws DataException if the application does not take part (MYFY1009)
   */
  void begin();

  /**
   * Undoes what they did.
   *
   * @throws DataException if something was committed in spite of that (MYFY1004), or if the
   *     application does not answer (MYFY1009)
   */
  void rollback();

  /**
   * What has reached its database.
   *
   * @throws DataException if the application does not answer (MYFY1009)
   */
  StatementCount count();
}
