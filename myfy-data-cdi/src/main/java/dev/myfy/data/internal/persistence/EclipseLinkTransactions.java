package dev.myfy.data.internal.persistence;

import dev.myfy.data.internal.jta.Transactions;
import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.transaction.JTATransactionController;

/** EclipseLink's way into the server's transactions. Instantiated by EclipseLink: public. */
public final class EclipseLinkTransactions extends JTATransactionController {

  @Override
  protected TransactionManager acquireTransactionManager() {
    return Transactions.locate().manager();
  }
}
