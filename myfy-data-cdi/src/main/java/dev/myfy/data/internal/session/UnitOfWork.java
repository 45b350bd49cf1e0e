package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.ReadIntent;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One session's work: which transaction it is in, which persistence context serves it, and how it
 * ends. Whoever begins a transaction completes it, exactly once.
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
  private Phase phase = Phase.OPEN;
  private boolean begun;
  private @Nullable Thread beginner;
  private boolean markedBySession;
  private boolean readIntent;

  UnitOfWork(SessionContext context, Kind kind) {
    this.context = context;
    this.kind = kind;
    this.entityManagers = new EntityManagers(context);
  }

  /** The unit behind a session of ours. */
  public static UnitOfWork of(Session session) {
    return SessionProxy.unitOf(session);
  }

  /** The work is expected to read only: SQLite then takes no write lock. */
  public void expectReads() {
    readIntent = true;
  }

  /** What there is to complete. */
  public UnitState state() {
    if (begun && beginner != Thread.currentThread()) {
      return UnitState.GONE;
    }
    TransactionState state = transactions().state();
    if (begun && isOwnTransaction()) {
      return ownState(state);
    }
    if (state.isOpen()) {
      return UnitState.FOREIGN;
    }
    if (begun) {
      return entityManagers.isMainInTransaction() ? UnitState.FOREIGN : UnitState.GONE;
    }
    return entityManagers.hasChanges() ? UnitState.ACTIVE : UnitState.CLEAN;
  }

  private UnitState ownState(TransactionState state) {
    return switch (state) {
      case ACTIVE -> UnitState.ACTIVE;
      case MARKED -> markedBySession ? UnitState.MARKED_BY_SESSION : UnitState.MARKED_BY_OTHERS;
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
        throw new TransactionFailedException(
            Message.ROLLED_BACK_MEANWHILE.id(), Message.ROLLED_BACK_MEANWHILE.text(), null);
      }
      case ACTIVE, MARKED_BY_SESSION, MARKED_BY_OTHERS -> {
        touch();
        commitOwn();
      }
    }
  }

  private void commitOwn() {
    begun = false;
    markedBySession = false;
    try {
      transactions().commit();
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
    boolean associated = begun && transactions().state() != TransactionState.NONE;
    begun = false;
    markedBySession = false;
    try {
      if (associated) {
        transactions().rollback();
      }
    } finally {
      entityManagers.clear();
    }
  }

  /** The outcome is decided and carried out: from now on the session only reads. */
  public void respond() {
    phase = Phase.RESPONDING;
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
    boolean leftOpen = begun;
    phase = Phase.CLOSED;
    try {
      if (leftOpen && isOwnTransaction()) {
        rollbackOwn();
      }
    } finally {
      entityManagers.close();
    }
    return leftOpen;
  }

  void setRollbackOnly() {
    requireWritable("setRollbackOnly");
    touch();
    markedBySession = true;
    transactions().setRollbackOnly();
  }

  boolean isTransactionActive() {
    return transactions().state().isOpen();
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
    requireOpen();
    if (phase == Phase.RESPONDING) {
      return entityManagers.main();
    }
    return switch (transactions().state()) {
      case ACTIVE, MARKED -> entityManagers.joined(this);
      case NONE -> withoutTransaction();
      default -> throw gone();
    };
  }

  /** The entity manager for what needs no database. */
  EntityManager idle() {
    requireOpen();
    return entityManagers.current(this).orElseGet(entityManagers::main);
  }

  /** As {@link #touch()}, for work that changes something. */
  EntityManager touchToWrite(String operation) {
    requireWritable(operation);
    return touch();
  }

  Connection connection() {
    return context.connection().apply(touchToWrite("unwrap(Connection)"));
  }

  Throwable translate(Throwable failure) {
    return context.failures().translate(failure);
  }

  private EntityManager withoutTransaction() {
    if (begun) {
      // Our own transaction is suspended: somebody wants to run without one.
      return entityManagers.detached();
    }
    transactions().begin();
    begun = true;
    beginner = Thread.currentThread();
    if (readIntent) {
      ReadIntent.set(transactions());
    }
    return entityManagers.joined(this);
  }

  private boolean isOwnTransaction() {
    return entityManagers.isMainServing(this);
  }

  private DataException gone() {
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

  private Transactions transactions() {
    return context.transactions();
  }
}
