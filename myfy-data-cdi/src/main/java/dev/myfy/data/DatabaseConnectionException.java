package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be reached, at deployment or later, or the connection to it was lost
 * before COMMIT was sent: nothing of the transaction is stored.
 */
public final class DatabaseConnectionException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public DatabaseConnectionException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
