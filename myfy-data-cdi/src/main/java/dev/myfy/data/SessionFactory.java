package dev.myfy.data;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sessions for work outside a request: background jobs, start-up code, other threads.
 *
 * <p>One instance for each application; it may be used by any number of threads, managed, virtual
 * or plain, inside and outside of requests. Its sessions outlive the request that started the work.
 *
 * <p>When the application stops, sessions at work are waited for, for {@code
 * MYFY_DATA_SHUTDOWN_TIMEOUT} at most; then their transactions are rolled back and any further use
 * is refused: {@link IllegalStateException} (MYFY0541).
 */
public interface SessionFactory {

  /**
   * A session that belongs to the calling thread and must be closed by the caller, best with {@code
   * try}-with-resources. What is not committed is rolled back. A second one on the same thread
   * joins the transaction of the first.
   *
   * @throws IllegalStateException if the application is shutting down (MYFY0507)
   */
  Session createSession();

  /**
   * Runs the work in a transaction: commits when it returns, rolls back and rethrows when it
   * throws. If a JTA transaction is already active, the work joins it: it is not completed here,
   * and is set rollback-only if the work throws.
   *
   * @param work what to do; the session is closed afterwards in any case
   * @throws TransactionFailedException if the commit fails (MYFY0501)
   * @throws IllegalStateException if the application is shutting down (MYFY0507)
   */
  void runInTransaction(Consumer<Session> work);

  /**
   * As {@link #runInTransaction(Consumer)}, with a result.
   *
   * @param work what to do; the session is closed afterwards in any case
   * @param <R> the type of the result
   * @return what the work returns, which may be null if the work returns null
   * @throws TransactionFailedException if the commit fails (MYFY0501)
   * @throws IllegalStateException if the application is shutting down (MYFY0507)
   */
  <R> R callInTransaction(Function<Session, R> work);
}
