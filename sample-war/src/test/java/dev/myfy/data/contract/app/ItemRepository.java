package dev.myfy.data.contract.app;

import dev.myfy.data.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A repository in the users' style: one instance for all requests, the session is the request's.
 */
@ApplicationScoped
public class ItemRepository {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  @Inject private Session session;

  public Item find(long id) {
    return session.find(Item.class, id);
  }

  public void add(Item item) {
    session.persist(item);
  }

  public long count() {
    return session.createQuery("select count(i) from Item i", Long.class).getSingleResult();
  }

  public List<Item> all() {
    return session.createQuery("select i from Item i order by i.id", Item.class).getResultList();
  }

  /** The server's key of the transaction that this thread is in; null if there is none. */
  public Object transactionKey() {
    return registry().getTransactionKey();
  }

  public int transactionStatus() {
    return registry().getTransactionStatus();
  }

  private static TransactionSynchronizationRegistry registry() {
    try {
      return (TransactionSynchronizationRegistry) new InitialContext().lookup(REGISTRY);
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
