package dev.myfy.data.internal.session;

import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The persistence contexts of a unit of work: one main context for the whole unit, and a further
 * one for each transaction that begins while the main context's own is suspended ({@code
 * REQUIRES_NEW}), or that may be tried again ({@link Attempt}).
 */
final class EntityManagers implements AutoCloseable {

  private final SessionContext context;
  private final Presence presence;
  private final List<EntityManager> nested = new ArrayList<>(0);
  private @Nullable EntityManager main;
  private @Nullable EntityManager detached;

  /** Cleared by whichever thread ends the transaction. */
  private volatile boolean mainInTransaction;

  private boolean mainUsed;

  EntityManagers(SessionContext context, Presence presence) {
    this.context = context;
    this.presence = presence;
  }

  /** The main context, in a transaction or not. */
  EntityManager main() {
    EntityManager known = main;
    if (known == null) {
      known = context.factory().createEntityManager();
      main = known;
    }
    return known;
  }

  /** The context that serves the active transaction; joins it at the first call. */
  EntityManager joined(Object unit) {
    if (transactions().resource(unit) instanceof EntityManager serving) {
      return serving;
    }
    Optional<Attempt> attempt = Attempt.current(transactions());
    EntityManager chosen = mainInTransaction || attempt.isPresent() ? nested() : main();
    attempt.ifPresent(known -> known.serveBy(chosen));
    chosen.joinTransaction();
    transactions().putResource(unit, chosen);
    if (chosen == main) {
      mainInTransaction = true;
      mainUsed = true;
      presence.joined();
      transactions().afterCompletion(this::mainCompleted);
    }
    return chosen;
  }

  private void mainCompleted() {
    mainInTransaction = false;
    presence.completed();
  }

  private EntityManager nested() {
    EntityManager created = context.factory().createEntityManager();
    nested.add(created);
    return created;
  }

  /** A context for reads while the main context's transaction is suspended and none is active. */
  EntityManager detached() {
    EntityManager known = detached;
    if (known == null) {
      known = nested();
      detached = known;
    }
    return known;
  }

  /** Whether the active transaction is the one that the main context takes part in. */
  boolean isMainServing(Object unit) {
    return main != null
        && mainInTransaction
        && transactions().state() != TransactionState.NONE
        && transactions().resource(unit) == main;
  }

  /** Whether the main context is in a transaction, on this thread or suspended. */
  boolean isMainInTransaction() {
    return mainInTransaction;
  }

  /**
   * Whether the main context has been in a transaction and is in none now: its objects may have
   * been changed since, which the next commit finds out. Asking the provider would call entity
   * listeners.
   */
  boolean mayHaveChanges() {
    return mainUsed && !mainInTransaction;
  }

  void clear() {
    mainUsed = false;
    if (main != null && main.isOpen()) {
      main.clear();
    }
  }

  @Override
  public void close() {
    nested.forEach(EntityManagers::close);
    if (main != null) {
      close(main);
    }
  }

  private static void close(EntityManager entityManager) {
    if (entityManager.isOpen()) {
      entityManager.close();
    }
  }

  private Transactions transactions() {
    return context.transactions();
  }
}
