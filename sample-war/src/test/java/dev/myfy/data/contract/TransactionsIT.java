package dev.myfy.data.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.myfy.data.DataException;
import dev.myfy.data.Session;
import dev.myfy.data.SessionFactory;
import dev.myfy.data.contract.app.CalledBean;
import dev.myfy.data.contract.app.EnterpriseBean;
import dev.myfy.data.contract.app.Item;
import dev.myfy.data.contract.app.ScheduledBean;
import dev.myfy.data.contract.app.TypedBean;
import dev.myfy.data.contract.database.Databases;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The session and whoever else begins transactions, with the server's own interceptors and EJBs.
 * docs/transactions.md has the table; its rows name the tests.
 */
@ArquillianTest
class TransactionsIT {

  private static final int PATIENCE_SECONDS = 20;

  @Inject private Session session;
  @Inject private SessionFactory sessionFactory;
  @Inject private TypedBean typed;
  @Inject private CalledBean called;
  @Inject private EnterpriseBean enterprise;

  @Deployment
  static WebArchive war() {
    return ContractWar.bare("transactions")
        .classes(
            TypedBean.class,
            TypedBean.Declared.class,
            CalledBean.class,
            EnterpriseBean.class,
            ScheduledBean.class)
        .setting(ContractWar.DATABASE_URL, Databases.running().url("transactions"))
        .setting(ContractWar.AUTO_CREATE, "true")
        .build();
  }

  @BeforeEach
  void empty() {
    sessionFactory.runInTransaction(own -> own.createQuery("delete from Item i").executeUpdate());
  }

  @AfterEach
  void nothingIsLeft() {
    session.rollback();
    assertFalse(session.isTransactionActive());
  }

  private Runnable writing(String name) {
    return () -> session.persist(new Item(name));
  }

  private Long store(String name) {
    Item item = new Item(name);
    sessionFactory.runInTransaction(own -> own.persist(item));
    return item.getId();
  }

  private List<String> names() {
    return sessionFactory.callInTransaction(
        own ->
            own.createQuery("select i.name from Item i order by i.name", String.class)
                .getResultList());
  }

  /** A transaction of the session's own, which has not taken SQLite's only write lock yet. */
  private void touch() {
    session.joinTransaction();
    assertTrue(session.isTransactionActive());
  }

  // @Transactional, entered before the session was touched

  @Test
  void requiredBeforeTheFirstTouchCommitsAtItsEnd() {
    typed.required(writing("a"));
    assertFalse(session.isTransactionActive());
    assertEquals(List.of("a"), names());
  }

  @Test
  void requiresNewBeforeTheFirstTouchCommitsAtItsEnd() {
    typed.requiresNew(writing("a"));
    assertEquals(List.of("a"), names());
  }

  @Test
  void mandatoryBeforeTheFirstTouchIsRefused() {
    assertThrows(TransactionalException.class, () -> typed.mandatory(writing("a")));
    assertEquals(List.of(), names());
  }

  @Test
  void supportsBeforeTheFirstTouchReadsAndRefusesToWrite() {
    Long id = store("a");
    typed.supports(() -> assertReadsOnly(id));
    assertEquals(List.of("a"), names());
  }

  @Test
  void notSupportedBeforeTheFirstTouchReadsAndRefusesToWrite() {
    Long id = store("a");
    typed.notSupported(() -> assertReadsOnly(id));
    assertEquals(List.of("a"), names());
  }

  @Test
  void neverBeforeTheFirstTouchReadsAndRefusesToWrite() {
    Long id = store("a");
    typed.never(() -> assertReadsOnly(id));
    assertEquals(List.of("a"), names());
  }

  private void assertReadsOnly(Long id) {
    assertEquals("a", session.find(Item.class, id).getName());
    assertEquals(1, session.createQuery("select i from Item i").getResultList().size());
    assertFalse(session.isTransactionActive());
    assertMessage(
        "MYFY0518",
        assertThrows(TransactionRequiredException.class, () -> session.persist(new Item("b"))));
  }

  private static void assertMessage(String id, Throwable thrown) {
    assertTrue(String.valueOf(thrown.getMessage()).startsWith(id + ": "), thrown::toString);
  }

  // @Transactional, entered after the session was touched

  @Test
  void requiredMandatoryAndSupportsJoinTheTransactionOfTheSession() {
    touch();
    typed.required(writing("required"));
    typed.mandatory(writing("mandatory"));
    typed.supports(writing("supports"));
    assertTrue(session.isTransactionActive());
    session.commit();
    assertEquals(List.of("mandatory", "required", "supports"), names());
  }

  @Test
  void requiresNewHasATransactionAndAContextOfItsOwn() {
    Long id = store("outer");
    touch();
    Item[] inner = new Item[1];
    typed.requiresNew(
        () -> {
          inner[0] = session.find(Item.class, id);
          session.persist(new Item("inner"));
          assertThrows(IllegalStateException.class, session::commit);
        });
    assertEquals(List.of("inner", "outer"), names());
    assertTrue(session.isTransactionActive());
    assertFalse(session.contains(inner[0]));
    session.persist(new Item("after"));
    session.commit();
    assertEquals(List.of("after", "inner", "outer"), names());
  }

  @Test
  void notSupportedSuspendsTheTransactionOfTheSession() {
    Long id = store("a");
    touch();
    typed.notSupported(
        () -> {
          assertFalse(session.isTransactionActive());
          assertEquals("a", session.find(Item.class, id).getName());
          assertThrows(TransactionRequiredException.class, () -> session.persist(new Item("b")));
        });
    assertTrue(session.isTransactionActive());
  }

  @Test
  void neverIsRefusedInTheTransactionOfTheSession() {
    touch();
    assertThrows(TransactionalException.class, () -> typed.never(() -> {}));
    assertTrue(session.isTransactionActive());
  }

  @Test
  void anExceptionInsideOfRequiredMarksTheTransactionOfTheSession() {
    session.persist(new Item("outer"));
    assertThrows(UnsupportedOperationException.class, () -> typed.required(this::fail));
    assertThrows(DataException.class, session::commit);
    assertEquals(List.of(), names());
  }

  private void fail() {
    throw new UnsupportedOperationException("on purpose");
  }

  // Nested, and what rolls back

  @Test
  void theInnermostTypeCounts() {
    typed.notSupported(
        () -> {
          called.required(writing("inner"));
          assertThrows(TransactionRequiredException.class, () -> session.persist(new Item("b")));
        });
    typed.required(() -> called.required(writing("joined")));
    assertEquals(List.of("inner", "joined"), names());
  }

  @Test
  void rollbackOnAndDontRollbackOnDecide() {
    assertThrows(TypedBean.Declared.class, () -> typed.rollingBackOn(writing("gone")));
    assertThrows(IllegalStateException.class, () -> typed.notRollingBackOn(writing("kept")));
    assertEquals(List.of("kept"), names());
  }

  @Test
  void userTransactionIsJoinedAndLeftToItsOwner() throws Exception {
    UserTransaction transaction =
        (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
    transaction.begin();
    session.persist(new Item("a"));
    assertThrows(IllegalStateException.class, session::commit);
    transaction.commit();
    assertFalse(session.isTransactionActive());
    assertEquals(List.of("a"), names());
  }

  // EJBs

  @Test
  void statelessBeanCommitsAtItsEnd() {
    enterprise.required("required");
    enterprise.requiresNew("new");
    assertEquals(List.of("new", "required"), names());
  }

  @Test
  void statelessBeanJoinsTheTransactionOfTheSession() {
    touch();
    enterprise.requiresNew("new");
    enterprise.required("joined");
    assertTrue(session.isTransactionActive());
    session.rollback();
    assertEquals(List.of("new"), names());
    touch();
    enterprise.required("joined");
    session.commit();
    assertEquals(List.of("joined", "new"), names());
  }

  @Test
  void statelessBeanWithoutATransactionReadsAndRefusesToWrite() {
    Long id = store("a");
    enterprise.notSupported(() -> assertReadsOnly(id));
    enterprise.supports(() -> assertReadsOnly(id));
    enterprise.never(() -> assertReadsOnly(id));
    enterprise.notSupported(() -> enterprise.required("b"));
    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void statelessBeanWithoutATransactionSuspendsThatOfTheSession() {
    Long id = store("a");
    touch();
    enterprise.notSupported(
        () -> {
          assertFalse(session.isTransactionActive());
          assertEquals("a", session.find(Item.class, id).getName());
          assertThrows(TransactionRequiredException.class, () -> session.persist(new Item("b")));
        });
    assertTrue(session.isTransactionActive());
    assertThrows(EJBException.class, () -> enterprise.never(() -> {}));
  }

  @Test
  void statelessBeanThatFailsRollsBack() {
    assertThrows(RuntimeException.class, () -> enterprise.failing("gone"));
    assertEquals(List.of(), names());
  }

  @Test
  void asynchronousBeanWorksOnItsOwn() throws Exception {
    assertTrue(enterprise.later("later").get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(List.of("later"), names());
  }

  @Test
  void scheduledBeanWorksOnItsOwn() throws InterruptedException {
    ScheduledBean.store("scheduled");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (names().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertEquals(List.of("scheduled"), names());
  }

  // Savepoints and failures

  @Test
  void aSavepointUndoesWhatFailsInside() {
    store("taken");
    Item outer = new Item("outer");
    session.persist(outer);
    assertThrows(PersistenceException.class, () -> session.savepoint(writing("taken")));
    session.savepoint(writing("inner"));
    assertTrue(session.contains(outer));
    outer.setName("changed");
    session.commit();
    assertEquals(List.of("changed", "inner", "taken"), names());
  }

  @Test
  void afterAFailedFlushNothingRunsUntilRollback() {
    store("taken");
    session.persist(new Item("before"));
    assertThrows(PersistenceException.class, () -> flush("taken"));
    assertMessage(
        "MYFY0519", assertThrows(DataException.class, () -> session.find(Item.class, -1L)));
    session.rollback();
    session.persist(new Item("after"));
    session.commit();
    assertEquals(List.of("after", "taken"), names());
  }

  private void flush(String name) {
    session.persist(new Item(name));
    session.flush();
  }

  // @ReadOnly on a bean

  @Test
  void readOnlyMethodReadsWithoutATransactionAndRefusesToWrite() {
    Long id = store("a");
    called.readOnly(
        () -> {
          assertEquals("a", session.find(Item.class, id).getName());
          assertFalse(session.isTransactionActive());
          assertMessage(
              "MYFY0522",
              assertThrows(IllegalStateException.class, () -> session.persist(new Item("b"))));
        });
    session.persist(new Item("after"));
    session.commit();
    assertEquals(List.of("a", "after"), names());
  }

  @Test
  void snapshotIsATransactionThatEndsWithItsMethod() {
    Long id = store("a");
    called.snapshot(
        () -> {
          Item first = session.find(Item.class, id);
          assertTrue(session.isTransactionActive());
          assertSame(first, session.find(Item.class, id));
          first.setName("never");
        });
    assertFalse(session.isTransactionActive());
    assertEquals(List.of("a"), names());
  }
}
