package dev.myfy.data.internal.testing.watch;

import org.jspecify.annotations.Nullable;

/** A call of the driver. */
interface Work {

  /**
   * Makes the call.
   *
   * @throws Throwable what the driver throws
   */
  @Nullable Object run() throws Throwable;
}
