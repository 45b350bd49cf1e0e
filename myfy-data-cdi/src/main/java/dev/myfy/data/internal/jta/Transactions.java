package dev.myfy.data.internal.jta;

import dev.myfy.data.DataException;
import dev.myfy.data.OutcomeUnknownException;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * The server's transactions, as they concern the calling thread. The only place that begins,
 * commits and rolls back. Stateless, so any thread may use it.
 */
public final class Transactions {

  private static final String COMMIT_RECORD = CommitRecord.class.getName();

  private final TransactionManager manager;
  private final TransactionSynchronizationRegistry registry;
  private final Server server;
  private final Demarcation demarcation;
  private final TypeInForce typeInForce = new TypeInForce();

  Transactions(
      TransactionManager manager, TransactionSynchronizationRegistry registry, Server server) {
    this(manager, registry, server, null);
  }

  Transactions(
      TransactionManager manager,
      TransactionSynchronizationRegistry registry,
      Server server,
      @Nullable UserTransaction user) {
    this.manager = manager;
    this.registry = registry;
    this.server = server;
    this.demarcation = new Demarcation(manager, user);
  }

  /**
   * Finds the transaction manager of this server.
   *
   * @throws DataException if there is none (MYFY0513)
   */
  public static Transactions locate() {
    return TransactionLocator.locate();
  }

  /** The server's own object, for the persistence provider. */
  public TransactionManager manager() {
    return manager;
  }

  /** The server's own object, for the persistence provider. */
  public TransactionSynchronizationRegistry registry() {
    return registry;
  }

  /** The kind of server. */
  public Server server() {
    return server;
  }

  /** What the {@code @Transactional} method says that the calling thread is in. */
  public TypeInForce typeInForce() {
    return typeInForce;
  }

  /** The state of the calling thread's transaction. */
  public TransactionState state() {
    return TransactionState.of(registry.getTransactionStatus());
  }

  /** As {@link #begin(Duration)}, with the server's own time-out. */
  public void begin() {
    begin(Duration.ZERO);
  }

  /**
   * Begins a transaction on the calling thread.
   *
   * @param timeout in whole seconds; zero: the server's own
   * @throws DataException if the transaction manager refuses (MYFY0514)
   */
  public void begin(Duration timeout) {
    CommitRecord record = new CommitRecord();
    try {
      if (timeout.isZero()) {
        record.begun(demarcation.begin());
      } else {
        record.begun(beginWithin(Math.toIntExact(timeout.toSeconds())));
      }
    } catch (NotSupportedException | SystemException e) {
      Message message = Message.BEGIN_FAILED;
      throw new DataException(message.id(), message.text(e.getMessage()), e);
    }
    registry.putResource(COMMIT_RECORD, record);
  }

  /** The time-out is the thread's, for all that it begins later too: it is taken back at once. */
  private boolean beginWithin(int seconds) throws NotSupportedException, SystemException {
    manager.setTransactionTimeout(seconds);
    try {
      return demarcation.begin();
    } finally {
      manager.setTransactionTimeout(0);
    }
  }

  /**
   * Commits; whatever happens, the thread has no transaction afterwards.
   *
   * @throws TransactionFailedException if it was rolled back instead (MYFY0501)
   * @throws OutcomeUnknownException if the database's answer was lost (MYFY0502)
   */
  public void commit() {
    CommitRecord record = knownRecord();
    try {
      demarcation.commit(record.isByUserHere());
    } catch (HeuristicMixedException | SystemException e) {
      record.lost(e);
      throw failure(record, e);
    } catch (RollbackException | HeuristicRollbackException | RuntimeException e) {
      throw failure(record, e);
    } finally {
      forget();
    }
  }

  /**
   * Rolls back; whatever happens, the thread has no transaction afterwards.
   *
   * @throws DataException if the transaction manager fails (MYFY0512)
   */
  public void rollback() {
    try {
      demarcation.rollback(knownRecord().isByUserHere());
    } catch (SystemException | RuntimeException e) {
      throw rollbackFailed(e);
    } finally {
      forget();
    }
  }

  /**
   * Takes the transaction off the thread, to be completed on another one.
   *
   * @return the transaction, for {@link #resume}
   */
  public Object suspend() {
    if (resource(COMMIT_RECORD) instanceof CommitRecord record) {
      record.setAside();
    }
    try {
      return manager.suspend();
    } catch (SystemException e) {
      throw rollbackFailed(e);
    }
  }

  /**
   * Puts a transaction that {@link #suspend} took off a thread on this one.
   *
   * @return false if it has ended meanwhile, and the transaction manager knows it no more
   * @throws DataException if it cannot go on (MYFY0512)
   */
  public boolean resume(Object transaction) {
    try {
      manager.resume((Transaction) transaction);
      if (resource(COMMIT_RECORD) instanceof CommitRecord record) {
        record.takenByCaller();
      }
      return true;
    } catch (InvalidTransactionException ended) {
      return false;
    } catch (SystemException | RuntimeException e) {
      throw rollbackFailed(e);
    }
  }

  /** The state of a transaction that {@link #suspend} took off its thread. */
  public TransactionState stateOf(Object transaction) {
    try {
      return TransactionState.of(((Transaction) transaction).getStatus());
    } catch (SystemException e) {
      throw rollbackFailed(e);
    }
  }

  private static DataException rollbackFailed(Exception cause) {
    Message message = Message.ROLLBACK_FAILED;
    return new DataException(message.id(), message.text(cause.getMessage()), cause);
  }

  /** Marks the active transaction; does nothing where none is open. */
  public void setRollbackOnly() {
    if (state() == TransactionState.ACTIVE) {
      try {
        registry.setRollbackOnly();
      } catch (IllegalStateException e) {
        // Its time-out has ended it in between: it is rolled back anyway.
        System.getLogger("dev.myfy.data.jta")
            .log(System.Logger.Level.DEBUG, Message.ROLLED_BACK_MEANWHILE.line(), e);
      }
    }
  }

  /**
   * A provider wants the active transaction rolled back, because something has failed. Inside of a
   * savepoint that is for the savepoint to decide.
   */
  public void markByProvider() {
    if (!Savepoints.holdMarkIn(this)) {
      setRollbackOnly();
    }
  }

  /**
   * The active transaction, for {@link #giveUp}.
   *
   * @throws DataException if the transaction manager fails (MYFY0512)
   */
  public Object current() {
    try {
      return manager.getTransaction();
    } catch (SystemException e) {
      throw rollbackFailed(e);
    }
  }

  /** Marks a transaction rollback-only, whichever thread it is on; none that has ended. */
  public void giveUp(Object transaction) {
    try {
      ((Transaction) transaction).setRollbackOnly();
    } catch (SystemException | RuntimeException e) {
      System.getLogger("dev.myfy.data.jta")
          .log(System.Logger.Level.DEBUG, Message.ROLLBACK_FAILED.line(e.getMessage()), e);
    }
  }

  /**
   * A provider's synchronization, as it is to be registered: a thread that ends the transaction by
   * time-out does not come through to the persistence context.
   */
  public Synchronization guarded(Synchronization provider) {
    return LateCompletions.guard(this, provider);
  }

  /**
   * Binds an object to the transaction, as long as the transaction lives.
   *
   * @throws DataException if the transaction has ended in between, by its time-out (MYFY0515)
   */
  public void putResource(Object key, Object value) {
    try {
      registry.putResource(key, value);
    } catch (IllegalStateException ended) {
      throw rolledBackMeanwhile(ended);
    }
  }

  private static DataException rolledBackMeanwhile(IllegalStateException cause) {
    Message message = Message.ROLLED_BACK_MEANWHILE;
    return new DataException(message.id(), message.text(), cause);
  }

  /**
   * What {@link #putResource} bound to the active transaction; null if there is nothing, or if the
   * transaction has ended in between, by its time-out.
   */
  public @Nullable Object resource(Object key) {
    try {
      return registry.getResource(key);
    } catch (IllegalStateException ended) {
      return null;
    }
  }

  /**
   * Makes a resource take part in the active transaction.
   *
   * @throws RollbackException if the transaction is marked rollback-only
   * @throws SystemException if the transaction manager fails
   */
  public boolean enlist(XAResource resource) throws RollbackException, SystemException {
    return manager.getTransaction().enlistResource(resource);
  }

  /**
   * Runs the action when the active transaction has ended, on whichever thread ends it.
   *
   * @throws DataException if the transaction has ended in between, by its time-out (MYFY0515)
   */
  public void afterCompletion(Runnable action) {
    try {
      registry.registerInterposedSynchronization(completion(action));
    } catch (IllegalStateException ended) {
      throw rolledBackMeanwhile(ended);
    }
  }

  private static Synchronization completion(Runnable action) {
    return new Synchronization() {
      @Override
      public void beforeCompletion() {
        // The provider flushes in a synchronization of its own.
      }

      @Override
      public void afterCompletion(int status) {
        action.run();
      }
    };
  }

  /** The record of the active transaction; made here if somebody else began it. */
  public CommitRecord commitRecord() {
    if (resource(COMMIT_RECORD) instanceof CommitRecord known) {
      return known;
    }
    CommitRecord record = new CommitRecord();
    putResource(COMMIT_RECORD, record);
    return record;
  }

  /** The record of the active transaction, or an empty one if a time-out has ended it just now. */
  private CommitRecord knownRecord() {
    return resource(COMMIT_RECORD) instanceof CommitRecord known ? known : new CommitRecord();
  }

  private static TransactionFailedException failure(CommitRecord record, Exception thrown) {
    Throwable first = record.failure() == null ? thrown : record.failure();
    if (first != thrown) {
      first.addSuppressed(thrown);
    }
    if (record.isUnknown()) {
      Message message = Message.OUTCOME_UNKNOWN;
      return new OutcomeUnknownException(message.id(), message.text(), first);
    }
    Message message = Message.COMMIT_FAILED;
    return new TransactionFailedException(
        message.id(), message.text(Causes.innermost(first)), first);
  }

  /**
   * Frees the thread from a transaction that has ended, by somebody else or by a transaction
   * manager that failed: it must not stay on a pooled thread.
   */
  public void forget() {
    try {
      if (manager.getTransaction() != null) {
        manager.suspend();
      }
    } catch (SystemException e) {
      System.getLogger("dev.myfy.data.jta")
          .log(System.Logger.Level.ERROR, Message.ROLLBACK_FAILED.line(e.getMessage()), e);
    }
  }
}
