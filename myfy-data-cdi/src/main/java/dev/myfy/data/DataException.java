package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that myfy data throws by itself.
 *
 * <p>Each message starts with an id such as {@code MYFY0301}; {@code docs/messages.md} lists them
 * with cause and remedy. An id is never used for anything else. No message holds a password.
 */
public class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String id;

  /**
   * @param id the message id, for example {@code MYFY0301}
   * @param message what happened, to what, and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public DataException(String id, String message, @Nullable Throwable cause) {
    super(id + ": " + message, cause);
    this.id = id;
  }

  /** The id of this message, for example {@code MYFY0301}; stable between versions. */
  public final String id() {
    return id;
  }
}
