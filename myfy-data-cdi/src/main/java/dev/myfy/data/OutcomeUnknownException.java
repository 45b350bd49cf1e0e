package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost while the database was committing: the changes may or may not be stored.
 *
 * <p>Do not repeat the work blindly; look into the database first.
 */
public final class OutcomeUnknownException extends TransactionFailedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public OutcomeUnknownException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
