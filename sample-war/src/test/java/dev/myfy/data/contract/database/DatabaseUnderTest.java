package dev.myfy.data.contract.database;

import java.util.List;
import java.util.Map;

/**
 * The database system of this test run: one process, or none, with a database for each application.
 *
 * <p>All tests of a run share it; names keep them apart. Any thread may use it.
 */
public interface DatabaseUnderTest {

  /** In every password; nothing that a server writes or answers may have it, encoded or not. */
  String CANARY = "s3cr3t-canary";

  /**
   * The URL of a database of this name, which is made when it is asked for first. Its content may
   * go with the application.
   */
  String url(String name);

  /** The URL of a database of this name, whose content outlives the application. */
  String durableUrl(String name);

  /**
   * What has to stand in a server's environment for its application to use the database of this
   * name: one variable, or nothing on SQLite, which is the default.
   */
  Map<String, String> environment(String name);

  /**
   * The connections that the server holds to the database of this name, told for a message of
   * failure.
   *
   * @param serverPid the server's process
   */
  List<String> connections(String name, long serverPid);

  /**
   * Transactions of applications that wait for their application. None on SQLite, which does not
   * tell.
   */
  List<String> openTransactions();

  /** Deletes the database of this name; fails if it is still in use, where that can be seen. */
  void drop(String name);
}
