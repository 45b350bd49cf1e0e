package dev.myfy.data.contract.app;

/** An exception that the application maps by itself. */
public class TeapotException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
