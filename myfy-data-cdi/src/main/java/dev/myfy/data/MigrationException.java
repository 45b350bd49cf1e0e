package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * A revision could not be made, applied or undone, or must not be. The message says what it was
 * about, what the database answered, and what to do.
 */
public final class MigrationException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public MigrationException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
