package dev.myfy.data.sample;

/** The account holds less than should be taken out of it. */
public class InsufficientFundsException extends BankException {

  private static final long serialVersionUID = 1L;

  public InsufficientFundsException(long account) {
    super("Account " + account + " does not hold enough.");
  }
}
