package dev.myfy.data;

import org.jspecify.annotations.Nullable;

/** No connection became free within {@code MYFY_DATA_POOL_TIMEOUT}. */
public final class PoolTimeoutException extends DataException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the message id
   * @param message what happened and what to do, without the id
   * @param cause the first cause, or null if there is none
   */
  public PoolTimeoutException(String id, String message, @Nullable Throwable cause) {
    super(id, message, cause);
  }
}
