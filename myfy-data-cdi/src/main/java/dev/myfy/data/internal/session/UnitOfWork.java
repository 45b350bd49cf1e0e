package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;

/**
 * One session's work: which transaction it is in, which persistence context serves it, and how it
 * ends.
 *
 * <p>A unit belongs to one thread at a time.
 */
public final class UnitOfWork {

  /** Who ends the unit. */
  enum Kind {
    /** The request. */
    REQUEST,
    /** Whoever created the session. */
    STANDALONE
  }

  private enum Phase {
    OPEN,
    /** The outcome is decided: the session still reads. */
    RESPONDING,
    CLOSED
  }

  private final SessionContext context;
  private final Kind kind;
  private final EntityManagers entityManagers;
  private final OwnTransaction own;
  private volatile Phase phase = Phase.OPEN;
  private volatile boolean committed;
  private boolean expectReads;

  UnitOfWork(SessionContext context, Kind kind) {
    this.context = context;
    this.kind = kind;
    this.entityManagers = new EntityManagers(context);
    this.own = new OwnTransaction(context.transactions());
  }

  /** The unit behind a session of ours. */
  public static UnitOfWork of(Session session) {
    return SessionProxy.unitOf(session);
  }

  /** The work is expected to read only: SQLite then takes no write lock. */
  public void expectReads() {
    expectReads = true;
  }

  /** What there is to complete. */
  public UnitState state() {
    if (own.isLost()) {
      return UnitState.GONE;
    }
    TransactionState state = context.transactions().state();
    if (isInOwnTransaction()) {
      return ownState(state);
    }
    if (state.isOpen() || isSuspended()) {
      return UnitState.FOREIGN;
    }
    if (own.isBegun()) {
      return UnitState.GONE;
    }
    return entityManagers.mayHaveChanges() ? UnitState.ACTIVE : UnitState.CLEAN;
  }

  private UnitState ownState(TransactionState state) {
    return switch (state) {
      case ACTIVE -> UnitState.ACTIVE;
      case MARKED -> own.isMarked() ? UnitState.MARKED_BY_SESSION : UnitState.MARKED_BY_OTHERS;
      default -> UnitState.GONE;
    };
  }

  /** See {@link Session#commit()}. */
  public void commit() {
    requireWritable("commit");
    switch (state()) {
      case CLEAN -> {}
      case FOREIGN -> throw illegal(Message.NOT_OWNER, "commit");
      case GONE -> {
        rollbackOwn();
        Message message = Message.ROLLED_BACK_MEANWHILE;
        throw new TransactionFailedException(message.id(), message.text(), null);
      }
      case ACTIVE, MARKED_BY_SESSION, MARKED_BY_OTHERS -> {
        touch(false);
        commitOwn();
      }
    }
  }

  private void commitOwn() {
    try {
      own.commit();
      committed = true;
    } catch (TransactionFailedException e) {
      entityManagers.clear();
      throw context.failures().translateCommit(e);
    }
  }

  /** See {@link Session#rollback()}. */
  public void rollback() {
    requireWritable("rollback");
    switch (state()) {
      case FOREIGN -> throw illegal(Message.NOT_OWNER, "rollback");
      case CLEAN -> entityManagers.clear();
      case ACTIVE, MARKED_BY_SESSION, MARKED_BY_OTHERS, GONE -> rollbackOwn();
    }
  }

  private void rollbackOwn() {
    try {
      if (own.isBegun()) {
        own.rollback();
      }
    } finally {
      entityManagers.clear();
    }
  }

  /**
   * The request's thread goes on to other requests, while its response is still to come.
   *
   * @return whether a transaction now waits for whoever completes the response
   */
  public boolean leaveThread() {
    if (!own.isOwnedByCaller()) {
      return false;
    }
    if (isComplete()) {
      rollbackOwn();
      return false;
    }
    if (!isInOwnTransaction()) {
      own.forget();
      return false;
    }
    own.handOver();
    if (isComplete()) {
      own.abandon();
    }
    return true;
  }

  /**
   * The calling thread completes the response; it may be another one than the request's.
   *
   * @throws DataException if the request's thread does not let go of the transaction (MYFY0517)
   */
  public void takeOver() {
    if (own.isBegun()) {
      own.takeOver();
    }
  }

  /**
   * Nobody has taken the transaction over since the request left its thread, and nobody may be
   * going to: rolls it back. Who completes the response later finds it gone. Any thread may call.
   *
   * @return whether there was a transaction to roll back
   */
  public boolean expire() {
    return own.expire();
  }

  /** As {@link #expire}, if the transaction has timed out while it waited. */
  public boolean expireIfTimedOut() {
    return own.expireIfTimedOut();
  }

  /** The outcome is decided and carried out: from now on the session only reads. */
  public void respond() {
    phase = Phase.RESPONDING;
  }

  /** Whether work of this unit is stored for good. */
  public boolean hasCommitted() {
    return committed;
  }

  /** Whether {@link #respond()} has been called, or the unit has ended. */
  public boolean isComplete() {
    return phase != Phase.OPEN;
  }

  /**
   * Ends the unit: what is still open is rolled back, all is closed. Further calls do nothing.
   *
   * @return whether a transaction had to be rolled back
   */
  public boolean end() {
    if (phase == Phase.CLOSED) {
      return false;
    }
    boolean leftOpen = own.isBegun();
    phase = Phase.CLOSED;
    try {
      own.abandon();
    } finally {
      entityManagers.close();
    }
    return leftOpen;
  }

  void setRollbackOnly() {
    touchToWrite("setRollbackOnly");
    own.markActive();
  }

  boolean isTransactionActive() {
    return context.transactions().state().isOpen();
  }

  boolean isOpen() {
    return phase != Phase.CLOSED;
  }

  void close() {
    if (kind == Kind.REQUEST) {
      throw illegal(Message.CLOSE_INJECTED);
    }
    end();
  }

  /** The entity manager for work in a transaction, which is begun or joined if need be. */
  EntityManager touch() {
    return touch(expectReads);
  }

  private EntityManager touch(boolean toRead) {
    requireOpen();
    if (phase == Phase.RESPONDING) {
      return entityManagers.main();
    }
    return switch (context.transactions().state()) {
      case ACTIVE, MARKED -> entityManagers.joined(this);
      case NONE -> withoutTransaction(toRead);
      default -> throw gone();
    };
  }

  private EntityManager withoutTransaction(boolean toRead) {
    if (isSuspended()) {
      return entityManagers.detached();
    }
    if (own.isBegun()) {
      throw gone();
    }
    own.begin(toRead);
    return entityManagers.joined(this);
  }

  /** As {@link #touch()}, for work that changes something. */
  EntityManager touchToWrite(String operation) {
    requireWritable(operation);
    if (isSuspended() && !isTransactionActive()) {
      throw new TransactionRequiredException(Message.TRANSACTION_SUSPENDED.line(operation));
    }
    return touch(false);
  }

  /** The entity manager for what needs no database. */
  EntityManager idle() {
    requireOpen();
    if (phase == Phase.OPEN && isTransactionActive()) {
      return entityManagers.joined(this);
    }
    return isSuspended() ? entityManagers.detached() : entityManagers.main();
  }

  Connection connection() {
    return context.connection().apply(touchToWrite("unwrap(Connection)"));
  }

  Throwable translate(Throwable failure) {
    return context.failures().translate(failure);
  }

  private boolean isInOwnTransaction() {
    return own.isBegun() && entityManagers.isMainServing(this);
  }

  /** Our own transaction lives, but not on this thread at this moment. */
  private boolean isSuspended() {
    return own.isBegun() && entityManagers.isMainInTransaction() && !isInOwnTransaction();
  }

  private static DataException gone() {
    Message message = Message.ROLLED_BACK_MEANWHILE;
    return new DataException(message.id(), message.text(), null);
  }

  private void requireOpen() {
    if (phase == Phase.CLOSED) {
      throw illegal(Message.SESSION_CLOSED);
    }
  }

  private void requireWritable(String operation) {
    requireOpen();
    if (phase == Phase.RESPONDING) {
      throw illegal(Message.READ_ONLY_NOW, operation);
    }
  }

  private static IllegalStateException illegal(Message message, String... arguments) {
    return new IllegalStateException(message.line((Object[]) arguments));
  }
}
