package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;

/** Hibernate's way into the server's transactions. */
final class HibernateTransactions implements JtaPlatform {

  private static final long serialVersionUID = 1L;

  private final transient Transactions transactions;

  HibernateTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public TransactionManager retrieveTransactionManager() {
    return new HibernateTransactionManager(transactions);
  }

  @Override
  public UserTransaction retrieveUserTransaction() {
    throw new UnsupportedOperationException("the transaction manager is there");
  }

  @Override
  public Object getTransactionIdentifier(Transaction transaction) {
    return transaction;
  }

  @Override
  public boolean canRegisterSynchronization() {
    return transactions.state() == TransactionState.ACTIVE;
  }

  @Override
  public void registerSynchronization(Synchronization synchronization) {
    transactions
        .registry()
        .registerInterposedSynchronization(transactions.guarded(synchronization));
  }

  @Override
  public int getCurrentStatus() throws SystemException {
    return transactions.manager().getStatus();
  }
}
