package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.jta.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/**
 * The server's transaction manager as Hibernate gets to see it: a rollback-only mark comes through
 * our own door, where a savepoint can hold it back.
 */
final class HibernateTransactionManager implements TransactionManager {

  private final Transactions transactions;
  private final TransactionManager manager;

  HibernateTransactionManager(Transactions transactions) {
    this.transactions = transactions;
    this.manager = transactions.manager();
  }

  @Override
  public void setRollbackOnly() {
    transactions.markByProvider();
  }

  @Override
  public int getStatus() throws SystemException {
    return manager.getStatus();
  }

  @Override
  public Transaction getTransaction() throws SystemException {
    return manager.getTransaction();
  }

  @Override
  public void begin() throws NotSupportedException, SystemException {
    manager.begin();
  }

  @Override
  public void commit()
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    manager.commit();
  }

  @Override
  public void rollback() throws SystemException {
    manager.rollback();
  }

  @Override
  public void setTransactionTimeout(int seconds) throws SystemException {
    manager.setTransactionTimeout(seconds);
  }

  @Override
  public Transaction suspend() throws SystemException {
    return manager.suspend();
  }

  @Override
  public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
    manager.resume(transaction);
  }
}
