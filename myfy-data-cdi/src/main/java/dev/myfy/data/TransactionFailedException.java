package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * A transaction that should have been committed was rolled back instead: nothing of it is stored.
 */
public class TransactionFailedException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public TransactionFailedException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
