package dev.myfy.data.internal.session;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.jta.Savepoints;
import dev.myfy.data.internal.jta.TransactionState;
import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.message.Causes;
import dev.myfy.data.internal.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that something has failed in a transaction, as long as the transaction lives: as in
 * SQLAlchemy, nothing runs in it any more.
 */
final class Health {

  private final Transactions transactions;
  private int openSavepoints;

  Health(Transactions transactions) {
    this.transactions = transactions;
  }

  /** This has made the provider mark the active transaction. */
  void notice(Throwable cause) {
    if (transactions.state() == TransactionState.MARKED && transactions.resource(this) == null) {
      transactions.putResource(this, cause);
    }
  }

  /**
   * @throws DataException if something has failed in the active transaction before (MYFY0519)
   */
  void require() {
    if (transactions.state() == TransactionState.MARKED
        && transactions.resource(this) instanceof Throwable cause) {
      throw failed(cause);
    }
    if (openSavepoints > 0 && Savepoints.haveFailedIn(transactions)) {
      throw failed(null);
    }
  }

  /** From now on a failure may be held back, without a mark on the transaction. */
  void enterSavepoint() {
    openSavepoints++;
  }

  void leaveSavepoint() {
    openSavepoints--;
  }

  private static DataException failed(@Nullable Throwable cause) {
    Message message = Message.SESSION_FAILED;
    String reason = cause == null ? "" : " (" + Causes.innermost(cause) + ")";
    return new DataException(message.id(), message.text(reason), cause);
  }
}
