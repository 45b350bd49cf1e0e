package dev.myfy.data.sample;

/** There is no user or account with this id. */
public class UnknownIdException extends BankException {

  private static final long serialVersionUID = 1L;

  public UnknownIdException(String what, long id) {
    super("There is no " + what + " " + id + ".");
  }
}
