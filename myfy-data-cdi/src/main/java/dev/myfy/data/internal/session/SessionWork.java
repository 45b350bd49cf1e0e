package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session does with the database: in which transaction, or without one, and which
 * persistence context serves it. How a transaction ends is the {@link UnitOfWork}'s business.
 */
final class SessionWork {

  private final SessionContext context;
  private final Stage stage;
  private final OwnTransaction own;
  private final EntityManagers entityManagers;
  private final ReadingRules rules;
  private final Health health;
  private final SingleThread singleThread = new SingleThread();

  SessionWork(
      SessionContext context,
      Stage stage,
      OwnTransaction own,
      EntityManagers entityManagers,
      ReadingRules rules) {
    this.context = context;
    this.stage = stage;
    this.own = own;
    this.entityManagers = entityManagers;
    this.rules = rules;
    this.health = new Health(context.transactions());
  }

  /** The entity manager for reading an object by its identity. */
  EntityManager touchToFind() {
    return touch(Access.FIND);
  }

  /** The entity manager for the execution of a query that reads. */
  EntityManager touchToQuery(Query query) {
    if (stage.isOpen() && transactions().state() == TransactionState.NONE) {
      if (context.provider().isNative().test(query)) {
        return touch(Access.NATIVE);
      }
      if (QueryLock.isAskedForBy(query)) {
        return touchToWrite("lock");
      }
    }
    return touch(Access.QUERY);
  }

  /** The entity manager for work that changes or locks something. */
  EntityManager touchToWrite(String operation) {
    stage.requireUndecided(operation);
    if (rules.areRestricted()) {
      throw new IllegalStateException(Message.READ_ONLY.line(operation));
    }
    if (transactions().state() == TransactionState.NONE) {
      requireMayBegin(operation);
    }
    return touch(Access.WRITE);
  }

  private void requireMayBegin(String operation) {
    if (isSuspended()) {
      throw new TransactionRequiredException(Message.TRANSACTION_SUSPENDED.line(operation));
    }
    if (rules.forbidBeginning()) {
      throw new TransactionRequiredException(Message.TRANSACTION_FORBIDDEN.line(operation));
    }
  }

  private EntityManager touch(Access access) {
    stage.requireUsable();
    if (stage.isResponding()) {
      return entityManagers.main();
    }
    requireOwnThread();
    return switch (transactions().state()) {
      case ACTIVE, MARKED -> {
        requireHealth();
        yield joined();
      }
      case NONE -> withoutTransaction(access);
      default -> throw gone(null);
    };
  }

  /** The time-out may end the transaction while a context joins it; each provider words it anew. */
  private EntityManager joined() {
    try {
      return entityManagers.joined(this);
    } catch (RuntimeException e) {
      throw transactions().state().isRolledBack() ? gone(e) : e;
    }
  }

  private EntityManager withoutTransaction(Access access) {
    if (isSuspended()) {
      return entityManagers.outside();
    }
    if (own.isBegun()) {
      throw gone(null);
    }
    if (rules.allowWithoutTransaction(access, entityManagers::haveChanges)) {
      return entityManagers.outside();
    }
    return begin(rules.purpose(access));
  }

  /** Begins a transaction, and lets a context join it. */
  EntityManager begin(Purpose purpose) {
    own.begin(purpose);
    return purpose == Purpose.SNAPSHOT
        ? entityManagers.joinedToRead(this)
        : entityManagers.joined(this);
  }

  /** Flushes, and says in our words what fails. */
  void flush(EntityManager entityManager) {
    try {
      entityManager.flush();
    } catch (RuntimeException e) {
      noticeFailure(e);
      throw context.failures().translateUnchecked(e);
    }
  }

  /** See {@link Session#savepoint(Supplier)}. */
  <R> R savepoint(Supplier<R> work) {
    flush(touchToWrite("savepoint"));
    health.enterSavepoint();
    try {
      return new SavepointScope(context, entityManagers, this).call(work);
    } finally {
      health.leaveSavepoint();
    }
  }

  /** A provider has thrown this. */
  void noticeFailure(Throwable cause) {
    if (!isMarkedBySession()) {
      health.notice(cause);
    }
  }

  private boolean isMarkedBySession() {
    return transactions().state().isOpen() && own.isMarked();
  }

  /**
   * Whether SQL may run in the active transaction.
   *
   * @throws DataException if something has failed in it before (MYFY0519), or its time is up
   *     (MYFY0515)
   */
  void requireHealth() {
    if (transactions().state() == TransactionState.MARKED && own.isOutOfTime()) {
      throw gone(null);
    }
    health.require();
  }

  /** The entity manager for what needs no database. */
  EntityManager idle() {
    stage.requireUsable();
    if (stage.isOpen() && transactions().state().isOpen()) {
      return joined();
    }
    if (rules.restriction() == Restriction.SNAPSHOT && stage.isOpen()) {
      return entityManagers.snapshot();
    }
    return isSuspended() ? entityManagers.outside() : entityManagers.main();
  }

  Connection connection() {
    return context.provider().connection().apply(touchToWrite("unwrap(Connection)"));
  }

  Throwable translate(Throwable failure) {
    return context.failures().translate(failure);
  }

  /** Through which each call of the session and of its queries goes. */
  SingleThread singleThread() {
    return singleThread;
  }

  /** Our own transaction lives, but not on this thread at this moment. */
  boolean isSuspended() {
    return own.isBegun()
        && entityManagers.areInTransaction()
        && !own.isActiveHere()
        // Asked for last: it may be our own, ended by its time-out and not told to us yet.
        && !transactions().state().isRolledBack();
  }

  private void requireOwnThread() {
    Thread owner = own.otherOwner();
    if (owner != null) {
      String caller = Thread.currentThread().getName();
      throw new IllegalStateException(Message.OTHER_THREAD.line(caller, owner.getName()));
    }
  }

  private Transactions transactions() {
    return context.transactions();
  }

  private static DataException gone(@Nullable Throwable cause) {
    Message message = Message.ROLLED_BACK_MEANWHILE;
    return new DataException(message.id(), message.text(), cause);
  }
}
