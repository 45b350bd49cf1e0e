package dev.myfy.data.contract.app;

import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's transaction manager, which an application should not need. */
public final class Jta {

  private static final List<String> NAMES =
      List.of(
          "java:jboss/TransactionManager",
          "java:appserver/TransactionManager",
          "java:comp/TransactionManager");

  private Jta() {}

  static TransactionManager manager() {
    for (String name : NAMES) {
      try {
        return (TransactionManager) new InitialContext().lookup(name);
      } catch (NamingException next) {
        continue;
      }
    }
    throw new IllegalStateException("No transaction manager under " + NAMES);
  }
}
