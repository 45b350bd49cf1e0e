package dev.myfy.data.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.database.Databases;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** MYFY_DATA_TRANSACTION_TIMEOUT, and what each server's own thread does when it fires. */
@ArquillianTest
class TransactionTimeoutIT {

  private static final int TIMEOUT_SECONDS = 1;
  private static final int PATIENCE_SECONDS = 20;

  @Inject private Session session;
  @Inject private SessionFactory sessionFactory;

  @Deployment
  static WebArchive war() {
    return ContractWar.bare("timeout")
        .setting(ContractWar.DATABASE_URL, Databases.running().url("timeout"))
        .setting(ContractWar.AUTO_CREATE, "true")
        .setting("myfy.data.transaction-timeout", String.valueOf(TIMEOUT_SECONDS))
        .build();
  }

  @Test
  void afterItsTimeTheSessionRefusesAndNothingIsStored() throws Exception {
    Item item = new Item("late");
    session.persist(item);
    session.flush();
    awaitTimeout();
    assertGone(() -> session.persist(new Item("after")));
    assertGone(() -> session.createQuery("select i from Item i").getResultList());
    assertGone(session::commit);
    assertEquals("late", item.getName());
    assertFalse(session.contains(item));
    session.persist(new Item("anew"));
    session.rollback();
    assertFalse(session.isTransactionActive());
    assertEquals(0, count());
  }

  private static void assertGone(Runnable use) {
    DataException thrown = assertThrows(DataException.class, use::run);
    assertTrue(String.valueOf(thrown.getMessage()).startsWith("MYFY0515: "), thrown::toString);
  }

  private static void awaitTimeout() throws Exception {
    TransactionSynchronizationRegistry registry =
        (TransactionSynchronizationRegistry)
            new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
      assertTrue(System.nanoTime() < deadline, "the time-out does not fire");
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private long count() {
    return sessionFactory.callInTransaction(
        own -> own.createQuery("select count(i) from Item i", Long.class).getSingleResult());
  }
}
