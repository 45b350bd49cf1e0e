package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.LateCompletions;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The persistence contexts of a unit of work: one main context for the whole unit, and a further
 * one for each transaction that begins while the main context's own is suspended ({@code
 * REQUIRES_NEW}), or that may be tried again ({@link Attempt}), for each snapshot, and for each
 * savepoint.
 */
final class EntityManagers implements AutoCloseable {

  private final SessionContext context;
  private LateCompletions lateCompletions = new LateCompletions();
  private final Presence presence;
  private final List<EntityManager> nested = new ArrayList<>(0);
  private @Nullable EntityManager main;
  private @Nullable EntityManager detached;
  private @Nullable EntityManager snapshot;

  private final Participation mainParticipation;
  private final Participation snapshotParticipation = new Participation(() -> {});
  private boolean mainUsed;

  EntityManagers(SessionContext context, Presence presence) {
    this.context = context;
    this.presence = presence;
    this.mainParticipation = new Participation(presence::completed);
  }

  /** The main context, in a transaction or not. */
  EntityManager main() {
    lateCompletions.run();
    EntityManager known = main;
    if (known == null) {
      known = context.createEntityManager();
      main = known;
    }
    return known;
  }

  /** The context that serves the active transaction; joins it at the first call. */
  EntityManager joined(Object unit) {
    Serving serving = serving(unit);
    if (serving != null) {
      return serving.innermost();
    }
    Optional<Attempt> attempt = Attempt.current(transactions());
    EntityManager chosen =
        mainParticipation.isUnderWay() || attempt.isPresent() ? nested() : main();
    attempt.ifPresent(known -> known.serveBy(chosen));
    join(unit, chosen);
    if (chosen == main) {
      mainUsed = true;
      presence.joined();
      mainParticipation.begin(transactions());
    }
    return chosen;
  }

  /**
   * The context for a snapshot. Its queries flush nothing, which a read-only transaction would
   * refuse.
   */
  EntityManager snapshot() {
    EntityManager known = snapshot;
    if (known == null) {
      known = nested();
      known.setFlushMode(FlushModeType.COMMIT);
      snapshot = known;
    }
    return known;
  }

  /** Lets the context for a snapshot serve the active transaction, which was begun for it. */
  EntityManager joinedToRead(Object unit) {
    EntityManager chosen = snapshot();
    join(unit, chosen);
    snapshotParticipation.begin(transactions());
    return chosen;
  }

  /** The snapshot has ended: the next one has a context of its own. */
  void forgetSnapshot() {
    snapshot = null;
  }

  private void join(Object unit, EntityManager chosen) {
    lateCompletions.run();
    lateCompletions.bindTo(transactions());
    chosen.joinTransaction();
    transactions().putResource(unit, new Serving(chosen));
  }

  private @Nullable Serving serving(Object unit) {
    return transactions().resource(unit) instanceof Serving known ? known : null;
  }

  /** From now on a context of its own serves the active transaction, inside of a savepoint. */
  EntityManager enterSavepoint(Object unit) {
    EntityManager inner = context.createEntityManager();
    inner.joinTransaction();
    Serving serving = serving(unit);
    if (serving == null) {
      throw new IllegalStateException("no context serves the transaction");
    }
    serving.enter(inner);
    return inner;
  }

  /** The context that served before does so again. */
  void leaveSavepoint(Object unit, EntityManager inner) {
    Serving serving = serving(unit);
    if (serving != null) {
      serving.leave();
    }
    inner.close();
  }

  private EntityManager nested() {
    EntityManager created = context.createEntityManager();
    nested.add(created);
    return created;
  }

  /** A context for reads while no transaction is active. */
  EntityManager outside() {
    if (mainParticipation.isUnderWay()) {
      return detached();
    }
    mainUsed = true;
    return main();
  }

  /** A context for reads while the main context's transaction is suspended and none is active. */
  private EntityManager detached() {
    EntityManager known = detached;
    if (known == null) {
      known = nested();
      detached = known;
    }
    return known;
  }

  /** Whether a context is in a transaction of the unit, on this thread or suspended. */
  boolean areInTransaction() {
    return mainParticipation.isUnderWay() || snapshotParticipation.isUnderWay();
  }

  /** Whether the main context is in no transaction, and has something to write. */
  boolean haveChanges() {
    return mainUsed
        && !mainParticipation.isUnderWay()
        && context.provider().hasChanges().test(main());
  }

  /** Whether objects that were read from a snapshot were changed; they are not to be written. */
  boolean hasSnapshotChanges() {
    return snapshot != null && context.provider().hasChanges().test(snapshot);
  }

  void clear() {
    lateCompletions.run();
    mainUsed = false;
    if (main != null && main.isOpen()) {
      main.clear();
    }
  }

  /**
   * Gives the main context up, whose transaction was ended by another thread: that one may not have
   * said so yet, and the provider would take the next transaction for the same.
   */
  void discard() {
    EntityManager given = main;
    main = null;
    mainUsed = false;
    mainParticipation.giveUp();
    snapshotParticipation.giveUp();
    lateCompletions = new LateCompletions();
    if (given != null) {
      close(given, Level.DEBUG);
    }
  }

  @Override
  public void close() {
    lateCompletions.run();
    nested.forEach(each -> close(each, Level.WARNING));
    if (main != null) {
      close(main, Level.WARNING);
    }
  }

  /** A provider may stumble over a context that was interrupted in the middle of a flush. */
  private static void close(EntityManager entityManager, Level level) {
    try {
      if (entityManager.isOpen()) {
        entityManager.close();
      }
    } catch (RuntimeException e) {
      System.getLogger("dev.myfy.data")
          .log(level, Message.STOP_FAILED.line("A persistence context", e.getMessage()), e);
    }
  }

  private Transactions transactions() {
    return context.transactions();
  }
}
