package dev.myfy.data.internal.jta;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server's transaction manager. Jakarta EE standardizes only the registry's name (Jakarta
 * Transactions 2.0, section 4.5), so each server has its own.
 */
final class TransactionLocator {

  private static final Map<String, Server> MANAGERS = managers();

  private static final List<String> REGISTRIES =
      List.of(
          "java:comp/TransactionSynchronizationRegistry",
          "java:jboss/TransactionSynchronizationRegistry",
          "java:appserver/TransactionSynchronizationRegistry");

  private static final String LIBERTY_FACTORY = "com.ibm.tx.jta.TransactionManagerFactory";
  private static final String NARAYANA = "com.arjuna.ats.jta.TransactionManager";
  private static final String NARAYANA_REGISTRY =
      "com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple";

  private TransactionLocator() {}

  /**
   * @throws DataException if none of the known places has one (MYFY0513)
   */
  static Transactions locate() {
    for (Map.Entry<String, Server> place : MANAGERS.entrySet()) {
      Optional<TransactionManager> manager = lookup(place.getKey(), TransactionManager.class);
      if (manager.isPresent()) {
        return on(place.getValue(), manager.get());
      }
    }
    return liberty().or(TransactionLocator::narayana).orElseThrow(TransactionLocator::missing);
  }

  private static Optional<Transactions> liberty() {
    return invokeStatic(LIBERTY_FACTORY, "getTransactionManager")
        .map(manager -> on(Server.OPEN_LIBERTY, manager));
  }

  private static Transactions on(Server server, TransactionManager manager) {
    return new Transactions(manager, registry(), server, user(server));
  }

  /** See {@link Demarcation}. */
  private static @Nullable UserTransaction user(Server server) {
    return server == Server.OPEN_LIBERTY
        ? lookup("java:comp/UserTransaction", UserTransaction.class).orElse(null)
        : null;
  }

  /** Narayana on the class path and no server around it: tests and plain Java SE. */
  private static Optional<Transactions> narayana() {
    return invokeStatic(NARAYANA, "transactionManager")
        .map(manager -> new Transactions(manager, narayanaRegistry(), Server.JAVA_SE));
  }

  private static TransactionSynchronizationRegistry registry() {
    return REGISTRIES.stream()
        .map(name -> lookup(name, TransactionSynchronizationRegistry.class))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(TransactionLocator::missing);
  }

  private static TransactionSynchronizationRegistry narayanaRegistry() {
    try {
      return (TransactionSynchronizationRegistry)
          load(NARAYANA_REGISTRY).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  @SuppressWarnings("BanJNDI") // Fixed names in the server's own name space, no user input.
  private static <T> Optional<T> lookup(String name, Class<T> type) {
    try {
      Object found = new InitialContext().lookup(name);
      return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    } catch (NamingException notThere) {
      return Optional.empty();
    }
  }

  private static Optional<TransactionManager> invokeStatic(String type, String method) {
    try {
      return Optional.of((TransactionManager) load(type).getMethod(method).invoke(null));
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return Optional.empty();
    }
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }

  private static DataException missing() {
    return missing(null);
  }

  private static DataException missing(@Nullable Throwable cause) {
    Message message = Message.TRANSACTION_MANAGER_MISSING;
    String tried = String.join(", ", MANAGERS.keySet()) + ", " + LIBERTY_FACTORY + ", " + NARAYANA;
    return new DataException(message.id(), message.text(tried), cause);
  }

  private static Map<String, Server> managers() {
    Map<String, Server> names = new LinkedHashMap<>();
    names.put("java:jboss/TransactionManager", Server.WILDFLY);
    names.put("java:appserver/TransactionManager", Server.PAYARA);
    names.put("java:comp/TransactionManager", Server.OPEN_LIBERTY);
    return names;
  }
}
