package dev.myfy.data.internal.session;

import dev.myfy.data.internal.message.Message;

/** How far a unit of work has come, and what may still be done at that point. */
final class Stage {

  private enum Phase {
    OPEN,
    /** The outcome is decided: the session still reads. */
    RESPONDING,
    CLOSED
  }

  private final Presence presence;
  private volatile Phase phase = Phase.OPEN;

  Stage(Presence presence) {
    this.presence = presence;
  }

  boolean isOpen() {
    return phase == Phase.OPEN;
  }

  boolean isResponding() {
    return phase == Phase.RESPONDING;
  }

  boolean isClosed() {
    return phase == Phase.CLOSED;
  }

  void respond() {
    phase = Phase.RESPONDING;
  }

  void close() {
    phase = Phase.CLOSED;
  }

  /**
   * @throws IllegalStateException if the session is closed (MYFY0508), or the application has
   *     stopped waiting for it (MYFY0541)
   */
  void requireUsable() {
    requireNotClosed();
    if (presence.isGivenUp()) {
      throw new IllegalStateException(Message.GIVEN_UP.line());
    }
  }

  /**
   * @throws IllegalStateException if the session is closed (MYFY0508), or the outcome is decided
   *     (MYFY0506)
   */
  void requireUndecided(String operation) {
    requireNotClosed();
    if (phase == Phase.RESPONDING) {
      throw new IllegalStateException(Message.READ_ONLY_NOW.line(operation));
    }
  }

  private void requireNotClosed() {
    if (phase == Phase.CLOSED) {
      throw new IllegalStateException(Message.SESSION_CLOSED.line());
    }
  }
}
