package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.jta.Transactions;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.transaction.AbstractSynchronizationListener;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.jspecify.annotations.Nullable;

/** EclipseLink's way into the server's transactions. Instantiated by EclipseLink: public. */
public final class EclipseLinkTransactions extends JTATransactionController {

  private @Nullable Transactions transactions;

  /** Called by the constructor of the superclass, before fields of this class are initialized. */
  @Override
  protected TransactionManager acquireTransactionManager() {
    return transactions().manager();
  }

  private Transactions transactions() {
    Transactions known = transactions;
    if (known == null) {
      known = Transactions.locate();
      transactions = known;
    }
    return known;
  }

  @Override
  protected void registerSynchronization_impl(
      AbstractSynchronizationListener listener, Object transaction) throws Exception {
    ((Transaction) transaction)
        .registerSynchronization(transactions().guarded((Synchronization) listener));
  }

  @Override
  public void markTransactionForRollback() {
    transactions().markByProvider();
  }
}
