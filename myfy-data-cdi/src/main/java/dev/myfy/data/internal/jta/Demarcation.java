package dev.myfy.data.internal.jta;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is begun and completed on this server.
 *
 * <p>Open Liberty (26.0.0.3) has a unit of work on each thread of a component also where no
 * transaction is active. Its {@code UserTransaction} ends that and begins it anew afterwards; its
 * transaction manager does not, and then {@code @Transactional} takes the empty unit of work for
 * the current one: it suspends our transaction and begins none (TransactionsIT).
 */
final class Demarcation {

  private final TransactionManager manager;
  private final @Nullable UserTransaction user;

  /**
   * @param user the server's, if its transaction manager is not enough
   */
  Demarcation(TransactionManager manager, @Nullable UserTransaction user) {
    this.manager = manager;
    this.user = user;
  }

  /**
   * Begins.
   *
   * @return whether it has to be completed in the same way, as long as it is on this thread
   */
  boolean begin() throws NotSupportedException, SystemException {
    if (user != null && beginByUser(user)) {
      return true;
    }
    manager.begin();
    return false;
  }

  private static boolean beginByUser(UserTransaction user)
      throws NotSupportedException, SystemException {
    try {
      user.begin();
      return true;
    } catch (IllegalStateException notHere) {
      // In an EJB whose container demarcates, and after work in Liberty's own unit of work.
      return false;
    }
  }

  void commit(boolean byUser)
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    if (user != null && byUser) {
      user.commit();
    } else {
      manager.commit();
    }
  }

  void rollback(boolean byUser) throws SystemException {
    if (user != null && byUser) {
      user.rollback();
    } else {
      manager.rollback();
    }
  }
}
