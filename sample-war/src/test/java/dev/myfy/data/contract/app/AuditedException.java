package dev.myfy.data.contract.app;

/** An exception whose mapper uses the session. */
public class AuditedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String how;
  private final String name;

  public AuditedException(String how, String name) {
    this.how = how;
    this.name = name;
  }

  public String how() {
    return how;
  }

  public String name() {
    return name;
  }
}
