package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * A database URL that cannot be understood. The message never repeats the URL, which may hold a
 * password.
 */
public final class InvalidDatabaseUrlException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public InvalidDatabaseUrlException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
