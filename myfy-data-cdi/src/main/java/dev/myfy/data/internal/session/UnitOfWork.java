package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.Savepoints;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import org.jspecify.annotations.Nullable;

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

  private final SessionContext context;
  private final Kind kind;
  private final Presence presence;
  private final EntityManagers entityManagers;
  private final OwnTransaction own;
  private final ReadingRules rules;
  private final Stage stage;
  private final SessionWork work;
  private volatile boolean committed;

  UnitOfWork(SessionContext context, Kind kind) {
    this.context = context;
    this.kind = kind;
    this.presence = new Presence(context, kind == Kind.STANDALONE);
    this.entityManagers = new EntityManagers(context, presence);
    this.own = new OwnTransaction(context.transactions(), context.settings().transactionTimeout());
    this.rules = new ReadingRules(context, kind);
    this.stage = new Stage(presence);
    this.work = new SessionWork(context, stage, own, entityManagers, rules);
  }

  /** The unit behind a session of ours. */
  public static UnitOfWork of(Session session) {
    return SessionProxy.unitOf(session);
  }

  SessionWork work() {
    return work;
  }

  /** The work is expected to read only (GET, HEAD): it may do without a transaction. */
  public void expectReads() {
    rules.expectReads();
  }

  /**
   * From now on the session does no more than this.
   *
   * @return what held before, for {@link #restore}
   */
  public Restriction restrict(Restriction to) {
    Restriction before = rules.restriction();
    rules.restrict(to);
    return before;
  }

  /** What held before the last {@link #restrict} holds again; a snapshot of its own ends. */
  public void restore(Restriction before) {
    boolean snapshotEnds =
        rules.restriction() == Restriction.SNAPSHOT && before != Restriction.SNAPSHOT;
    rules.restore(before);
    if (snapshotEnds) {
      endSnapshot();
    }
  }

  /** Changes of objects that were read from it are not written. */
  private void endSnapshot() {
    if (own.isFor(Purpose.SNAPSHOT)) {
      if (state() == UnitState.ACTIVE && !entityManagers.hasSnapshotChanges()) {
        commitOwn();
      } else {
        own.rollback();
      }
    }
    entityManagers.forgetSnapshot();
  }

  /** What there is to complete. */
  public UnitState state() {
    if (own.isLost()) {
      return UnitState.GONE;
    }
    boolean here = own.isActiveHere();
    // Asked for afterwards: a time-out may end the transaction at any moment.
    TransactionState state = transactions().state();
    if (here) {
      return ownState(state);
    }
    if (own.isBegun() && state.isRolledBack()) {
      return UnitState.GONE;
    }
    if (state.isOpen() || work.isSuspended()) {
      return UnitState.FOREIGN;
    }
    if (own.isBegun()) {
      return UnitState.GONE;
    }
    boolean nothingToStore = rules.areRestricted() || !entityManagers.haveChanges();
    return nothingToStore ? UnitState.CLEAN : UnitState.ACTIVE;
  }

  private UnitState ownState(TransactionState state) {
    return switch (state) {
      case ACTIVE -> UnitState.ACTIVE;
      case MARKED -> markedState();
      default -> UnitState.GONE;
    };
  }

  private UnitState markedState() {
    if (own.isMarked()) {
      return UnitState.MARKED_BY_SESSION;
    }
    return own.isOverdue() ? UnitState.GONE : UnitState.MARKED_BY_OTHERS;
  }

  /** See {@link Session#commit()}. */
  public void commit() {
    stage.requireUndecided("commit");
    requireNoSavepoint("commit");
    if (presence.isGivenUp()) {
      rollbackOwn();
      throw illegal(Message.GIVEN_UP);
    }
    switch (state()) {
      case CLEAN -> {}
      case FOREIGN -> throw illegal(Message.NOT_OWNER, "commit");
      case GONE -> {
        giveUpOwn();
        throw timedOut(null);
      }
      case ACTIVE, MARKED_BY_SESSION, MARKED_BY_OTHERS -> {
        requireBegun();
        if (own.isFor(Purpose.SNAPSHOT)) {
          endSnapshot();
        } else {
          commitOwn();
        }
      }
    }
  }

  /** What was changed without a call is found when a transaction is committed. */
  private void requireBegun() {
    if (!own.isBegun()) {
      work.begin(Purpose.WRITE);
    }
  }

  private void commitOwn() {
    try {
      own.commit();
      committed = true;
    } catch (TransactionFailedException e) {
      entityManagers.clear();
      throw own.isOverdue() && Failures.isUnexplained(e)
          ? timedOut(e)
          : context.failures().translateCommit(e);
    }
  }

  /** See {@link Session#rollback()}. */
  public void rollback() {
    stage.requireUndecided("rollback");
    requireNoSavepoint("rollback");
    switch (state()) {
      case FOREIGN -> throw illegal(Message.NOT_OWNER, "rollback");
      case CLEAN -> entityManagers.clear();
      case ACTIVE, MARKED_BY_SESSION, MARKED_BY_OTHERS -> rollbackOwn();
      case GONE -> giveUpOwn();
    }
  }

  /** Another thread has ended the transaction, or is about to. */
  private void giveUpOwn() {
    try {
      own.rollback();
    } finally {
      entityManagers.discard();
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
    if (!own.isActiveHere()) {
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
    stage.respond();
  }

  /** Whether work of this unit is stored for good. */
  public boolean hasCommitted() {
    return committed;
  }

  /** Whether {@link #respond()} has been called, or the unit has ended. */
  public boolean isComplete() {
    return !stage.isOpen();
  }

  /**
   * Ends the unit: what is still open is rolled back, all is closed. Further calls do nothing.
   *
   * @return whether a transaction had to be rolled back
   */
  public boolean end() {
    if (stage.isClosed()) {
      return false;
    }
    boolean leftOpen = own.isBegun();
    stage.close();
    try {
      own.abandon();
    } finally {
      presence.closed();
      entityManagers.close();
    }
    return leftOpen;
  }

  void setRollbackOnly() {
    work.touchToWrite("setRollbackOnly");
    own.markActive();
  }

  boolean isTransactionActive() {
    return transactions().state().isOpen();
  }

  boolean isOpen() {
    return !stage.isClosed();
  }

  void close() {
    if (kind == Kind.REQUEST) {
      throw illegal(Message.CLOSE_INJECTED);
    }
    end();
  }

  private void requireNoSavepoint(String operation) {
    if (transactions().state().isOpen() && Savepoints.areOpenIn(transactions())) {
      throw illegal(Message.INSIDE_SAVEPOINT, operation);
    }
  }

  private Transactions transactions() {
    return context.transactions();
  }

  private static TransactionFailedException timedOut(@Nullable Throwable cause) {
    Message message = Message.ROLLED_BACK_MEANWHILE;
    return new TransactionFailedException(message.id(), message.text(), cause);
  }

  private static IllegalStateException illegal(Message message, String... arguments) {
    return new IllegalStateException(message.line((Object[]) arguments));
  }
}
