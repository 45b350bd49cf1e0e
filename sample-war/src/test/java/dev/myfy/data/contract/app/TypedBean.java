package dev.myfy.data.contract.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** A bean in the users' style, with a method of each type. */
@ApplicationScoped
public class TypedBean {

  /** What {@code rollbackOn} names. */
  public static final class Declared extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Transactional
  public void required(Runnable work) {
    work.run();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void requiresNew(Runnable work) {
    work.run();
  }

  @Transactional(TxType.MANDATORY)
  public void mandatory(Runnable work) {
    work.run();
  }

  @Transactional(TxType.SUPPORTS)
  public void supports(Runnable work) {
    work.run();
  }

  @Transactional(TxType.NOT_SUPPORTED)
  public void notSupported(Runnable work) {
    work.run();
  }

  @Transactional(TxType.NEVER)
  public void never(Runnable work) {
    work.run();
  }

  @Transactional(rollbackOn = Declared.class)
  public void rollingBackOn(Runnable work) throws Declared {
    work.run();
    throw new Declared();
  }

  @Transactional(dontRollbackOn = IllegalStateException.class)
  public void notRollingBackOn(Runnable work) {
    work.run();
    throw new IllegalStateException("on purpose");
  }
}
