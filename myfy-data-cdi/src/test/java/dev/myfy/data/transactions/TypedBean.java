package dev.myfy.data.transactions;

import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Consumer;

/** A bean of an application with a method of each type. */
@ApplicationScoped
class TypedBean {

  @Inject Session session;

  @Transactional
  void required(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(TxType.REQUIRES_NEW)
  void requiresNew(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(TxType.MANDATORY)
  void mandatory(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(TxType.SUPPORTS)
  void supports(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(TxType.NOT_SUPPORTED)
  void notSupported(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(TxType.NEVER)
  void never(Consumer<Session> work) {
    work.accept(session);
  }

  @Transactional(rollbackOn = Declared.class)
  void rollingBackOn(Consumer<Session> work) throws Declared {
    work.accept(session);
    throw new Declared();
  }

  @Transactional(dontRollbackOn = IllegalStateException.class)
  void notRollingBackOn(Consumer<Session> work) {
    work.accept(session);
    throw new IllegalStateException("on purpose");
  }

  static final class Declared extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
