package dev.myfy.data.sample;

/** A user cannot leave while accounts are open. */
public class AccountsLeftException extends BankException {

  private static final long serialVersionUID = 1L;

  public AccountsLeftException(long user) {
    super("User " + user + " still has accounts.");
  }
}
