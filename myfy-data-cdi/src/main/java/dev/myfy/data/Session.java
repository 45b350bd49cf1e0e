package dev.myfy.data;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/**
 * A unit of work: an {@link EntityManager} with a transaction of its own.
 *
 * <p>{@code @Inject Session session} gives the session of the current HTTP request. The first use
 * that needs the database begins a transaction (or joins the active one); a GET or HEAD reads
 * without one until it writes or locks ({@code MYFY_DATA_GET_TRANSACTION}). When the response is
 * known, the transaction is committed if the status is below {@code MYFY_DATA_ROLLBACK_FROM_STATUS}
 * (default 400), otherwise rolled back. A request that does not use the session opens nothing.
 *
 * <p>After a flush or a statement has failed, nothing runs in the transaction until {@link
 * #rollback()} (MYFY0519). A session belongs to the thread of its request; use by another one is
 * refused (MYFY0520, MYFY0521). On other threads use {@link SessionFactory}.
 *
 * @see <a href="https://jakarta.ee/specifications/persistence/3.1/">Jakarta Persistence 3.1</a>
 */
public interface Session extends EntityManager, AutoCloseable {

  /**
   * Writes all changes and commits now; final. The next use begins a new transaction. Objects stay
   * managed and readable. Does nothing if there is nothing to commit.
   *
   * @throws IllegalStateException if the active transaction was not begun by this session
   *     (MYFY0503), inside of {@link #savepoint(Runnable)} (MYFY0523), or after the outcome of the
   *     request is decided (MYFY0506)
   * @throws TransactionFailedException if the transaction was rolled back instead (MYFY0501), or by
   *     its time-out (MYFY0515)
   * @throws OutcomeUnknownException if the connection was lost during the commit (MYFY0502)
   */
  void commit();

  /**
   * Gives up all changes since the transaction began. Objects become detached and stay readable;
   * the session is empty and can be used again. A planned HTTP response is not changed by this.
   *
   * @throws IllegalStateException if the active transaction was not begun by this session
   *     (MYFY0503), inside of {@link #savepoint(Runnable)} (MYFY0523), or after the outcome of the
   *     request is decided (MYFY0506)
   */
  void rollback();

  /**
   * Marks the transaction, so that its end is a rollback, whoever began it. If none is active, one
   * is begun. A planned HTTP response is not changed by this.
   */
  void setRollbackOnly();

  /**
   * Runs the work inside of a savepoint of the transaction: what it does to the database is undone
   * if it throws, and the transaction goes on. Savepoints nest. The transaction is begun if none is
   * active; what was changed before is flushed.
   *
   * <p>Inside, the session works in a persistence context of its own. Objects that were managed
   * before stay so, and are not managed inside; objects that are found or persisted inside are
   * detached, and readable, afterwards. An object that the work has changed in the database is to
   * be refreshed before it is changed outside.
   *
   * @param work what to do
   * @throws DataException if a statement has failed inside and the work did not let it through
   *     (MYFY0519), or if the database refuses (MYFY0524)
   * @throws jakarta.persistence.TransactionRequiredException where the session may begin no
   *     transaction (MYFY0516, MYFY0518)
   * @throws IllegalStateException after the outcome of the request is decided (MYFY0506), or in a
   *     method with {@link ReadOnly} (MYFY0522)
   */
  void savepoint(Runnable work);

  /**
   * As {@link #savepoint(Runnable)}, with a result.
   *
   * @param work what to do
   * @param <R> the type of the result
   * @return what the work returns, which may be null if the work returns null
   */
  <R> R savepoint(Supplier<R> work);

  /** Whether a transaction, begun by this session or by somebody else, is active on this thread. */
  boolean isTransactionActive();

  /**
   * Closes a session that was made by {@link SessionFactory#createSession()}; what is not committed
   * is rolled back.
   *
   * @throws IllegalStateException on the injected session, which ends with its request (MYFY0504)
   */
  @Override
  void close();
}
