package dev.myfy.data.sample;

/** Something that the bank refuses to do, with a message that a customer may read. */
public abstract class BankException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected BankException(String message) {
    super(message);
  }
}
