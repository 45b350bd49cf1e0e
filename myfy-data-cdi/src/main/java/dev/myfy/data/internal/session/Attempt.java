package dev.myfy.data.internal.session;

import dev.myfy.data.TransactionFailedException;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try of a method that may be tried again: a transaction, and persistence contexts that serve
 * it alone.
 */
final class Attempt {

  private static final String KEY = Attempt.class.getName();

  private final SessionContext context;
  private final OwnTransaction transaction;
  private final List<EntityManager> serving = new ArrayList<>(1);
  private boolean rollbackIntended;

  private Attempt(SessionContext context) {
    this.context = context;
    this.transaction =
        new OwnTransaction(context.transactions(), context.settings().transactionTimeout());
  }

  static Attempt begin(SessionContext context) {
    Attempt attempt = new Attempt(context);
    attempt.transaction.begin(Purpose.WRITE);
    context.transactions().putResource(KEY, attempt);
    return attempt;
  }

  /** The one whose transaction is active. */
  static Optional<Attempt> current(Transactions transactions) {
    @Nullable Object known = transactions.resource(KEY);
    return known instanceof Attempt attempt ? Optional.of(attempt) : Optional.empty();
  }

  /** This context was made for the attempt, and ends with it if it fails. */
  void serveBy(EntityManager entityManager) {
    serving.add(entityManager);
  }

  /** A session wants the rollback: the method may return normally all the same. */
  void intendRollback() {
    rollbackIntended = true;
  }

  /**
   * Commits, or rolls back if that is what a session wants.
   *
   * @throws TransactionFailedException if it was rolled back instead (MYFY0501, MYFY0515)
   */
  void complete() {
    TransactionState state = context.transactions().state();
    if (!state.isOpen()) {
      Message message = Message.ROLLED_BACK_MEANWHILE;
      throw new TransactionFailedException(message.id(), message.text(), null);
    }
    if (state == TransactionState.MARKED && rollbackIntended) {
      giveUp();
      return;
    }
    flush(state);
    try {
      transaction.commit();
    } catch (TransactionFailedException e) {
      throw context.failures().translateCommit(e);
    }
  }

  /** Not every transaction manager tells why it has rolled back; the provider does. */
  private void flush(TransactionState state) {
    if (state == TransactionState.ACTIVE) {
      serving.stream().filter(EntityManager::isOpen).forEach(this::flush);
    }
  }

  private void flush(EntityManager entityManager) {
    try {
      entityManager.flush();
    } catch (PersistenceException e) {
      throw context.failures().translateUnchecked(e);
    }
  }

  /** Rolls back what is still to be rolled back, and forgets what was read. */
  void giveUp() {
    try {
      if (transaction.isBegun()) {
        transaction.rollback();
      }
    } finally {
      serving.stream().filter(EntityManager::isOpen).forEach(Attempt::close);
    }
  }

  private static void close(EntityManager entityManager) {
    entityManager.clear();
    entityManager.close();
  }
}
