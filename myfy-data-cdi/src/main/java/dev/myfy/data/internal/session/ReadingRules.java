package dev.myfy.data.internal.session;

import dev.myfy.data.DatabaseSettings;
import dev.myfy.data.internal.jta.Purpose;
import dev.myfy.data.internal.jta.TypeInForce;
import java.util.function.BooleanSupplier;

/** Which work of a session does without a transaction, and what a transaction is for. */
final class ReadingRules {

  private final DatabaseSettings settings;
  private final TypeInForce typeInForce;
  private final UnitOfWork.Kind kind;
  private boolean expectReads;
  private Restriction restriction = Restriction.NONE;

  ReadingRules(SessionContext context, UnitOfWork.Kind kind) {
    this.kind = kind;
    settings = context.settings();
    typeInForce = context.transactions().typeInForce();
  }

  /** The request is a GET or a HEAD. */
  void expectReads() {
    expectReads = true;
  }

  Restriction restriction() {
    return restriction;
  }

  /** Never less than what holds already. */
  void restrict(Restriction to) {
    if (to.compareTo(restriction) > 0) {
      restriction = to;
    }
  }

  void restore(Restriction before) {
    restriction = before;
  }

  boolean areRestricted() {
    return restriction != Restriction.NONE;
  }

  /**
   * Whether the method that runs says that it needs no transaction. A session of the factory was
   * asked for on purpose, whatever the method says.
   */
  boolean forbidBeginning() {
    return kind == UnitOfWork.Kind.REQUEST && typeInForce.forbidsBeginning();
  }

  /** Whether this is read without a transaction, one round trip for each statement. */
  boolean allowWithoutTransaction(Access access, BooleanSupplier hasChanges) {
    if (access == Access.WRITE || restriction == Restriction.SNAPSHOT) {
      return false;
    }
    if (restriction == Restriction.READ_ONLY || forbidBeginning()) {
      return true;
    }
    return expectReads
        && settings.lazyGetTransaction()
        && access != Access.NATIVE
        && (access == Access.FIND || !hasChanges.getAsBoolean());
  }

  /** What a transaction is for that begins now. */
  Purpose purpose(Access access) {
    if (restriction == Restriction.SNAPSHOT) {
      return Purpose.SNAPSHOT;
    }
    return expectReads && access != Access.WRITE ? Purpose.READ : Purpose.WRITE;
  }
}
