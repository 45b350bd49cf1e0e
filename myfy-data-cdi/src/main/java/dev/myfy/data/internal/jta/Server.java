package dev.myfy.data.internal.jta;

/**
 * The kinds of server that are known, told apart by where the transaction manager was found.
 *
 * @see TransactionLocator
 */
public enum Server {
  WILDFLY("WildFly"),
  PAYARA("Payara"),
  OPEN_LIBERTY("Open Liberty"),
  JAVA_SE("Java SE");

  private final String title;

  Server(String title) {
    this.title = title;
  }

  /** The name that people use. */
  public String title() {
    return title;
  }
}
