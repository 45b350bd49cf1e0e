package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for tables to be created or dropped while the environment is {@code production}.
 */
public final class AutoCreateTablesProductionException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public AutoCreateTablesProductionException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
